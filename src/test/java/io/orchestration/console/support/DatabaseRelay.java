package io.orchestration.console.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stands between the application and its PostgreSQL, so that a test can take the database
 * away and give it back. As an initializer it puts itself into a context.
 */
public final class DatabaseRelay implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int BACKLOG = 50;

	private static final Pattern PORT = Pattern.compile("(?<=:)\\d+(?=/)");

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean swallowing;

	private volatile @Nullable String lastWords;

	private volatile boolean away;

	private int target;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String direct = TestDatabase.url("relayed_" + UUID.randomUUID().toString().replace("-", ""));
		Matcher number = PORT.matcher(direct);
		if (!number.find()) {
			throw new IllegalStateException("no port in the address of the database");
		}
		this.target = Integer.parseInt(number.group());
		ServerSocket server = open();
		// without a threshold each statement goes over the wire in words, however often
		// it is repeated
		String relayed = number.replaceFirst(Integer.toString(server.getLocalPort())) + "&prepareThreshold=0";
		TestPropertyValues.of("spring.datasource.url=" + relayed).applyTo(context);
		context.getBeanFactory().registerSingleton("databaseRelay", this);
		start(() -> accept(server));
	}

	/** Cuts every connection and takes no new ones, as a stopped server does. */
	public synchronized void takeAway() {
		this.away = true;
		cutAll();
	}

	/** Goes on taking connections and answers nothing, as a network does that drops. */
	public void swallow() {
		this.swallowing = true;
	}

	/** Takes the database away the moment these words are to be handed on to it. */
	public void takeAwayBefore(String words) {
		this.lastWords = words;
	}

	/** Lets new connections through. */
	public synchronized void giveBack() {
		this.away = false;
		this.swallowing = false;
		this.lastWords = null;
		cutAll();
	}

	private void cutAll() {
		this.sockets.forEach(DatabaseRelay::close);
		this.sockets.clear();
	}

	private void accept(ServerSocket server) {
		try {
			while (true) {
				connect(server.accept());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Not while the database is taken away, or this connection would outlive it. */
	private synchronized void connect(Socket client) throws IOException {
		if (this.away) {
			close(client);
			return;
		}
		Socket database = new Socket(InetAddress.getLoopbackAddress(), this.target);
		this.sockets.add(client);
		this.sockets.add(database);
		start(() -> copy(client, database, true));
		start(() -> copy(database, client, false));
	}

	private void copy(Socket from, Socket to, boolean words) {
		byte[] chunk = new byte[64 * 1024];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
				if (words && isLast(new String(chunk, 0, size, StandardCharsets.ISO_8859_1))) {
					takeAway();
				}
				else if (!this.swallowing) {
					out.write(chunk, 0, size);
				}
			}
		}
		catch (IOException ex) {
			this.sockets.remove(from);
		}
	}

	private boolean isLast(String words) {
		String last = this.lastWords;
		return last != null && words.contains(last);
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "database-relay");
		thread.setDaemon(true);
		thread.start();
	}

	private static ServerSocket open() {
		try {
			return new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
