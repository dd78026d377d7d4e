package io.orchestration.console.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A mail server on loopback that is as fast as it can be, misbehaves as its fault script
 * says, and keeps every message it has read to its end.
 */
class Sink {

	private final int port;

	private final Queue<TakenMail> mails = new ConcurrentLinkedQueue<>();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger connections = new AtomicInteger();

	private volatile Fault fault = Fault.NONE;

	private volatile @Nullable ServerSocket door;

	Sink(int port) throws IOException {
		this.port = port;
		up();
	}

	int port() {
		return this.port;
	}

	/** Misbehaves from now on as the script says. */
	void misbehave(Fault script) {
		this.fault = script;
	}

	/** Behaves from now on. */
	void behave() {
		this.fault = Fault.NONE;
	}

	/** Listens, if it does not already. */
	final void up() throws IOException {
		if (this.door != null) {
			return;
		}
		ServerSocket opened = new ServerSocket();
		opened.setReuseAddress(true);
		opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 200);
		this.door = opened;
		inBackground(() -> listen(opened));
	}

	/** Listens no longer, and ends every conversation. */
	void down() throws IOException {
		ServerSocket opened = this.door;
		this.door = null;
		if (opened != null) {
			opened.close();
		}
		cutAll();
	}

	/** Ends every conversation. */
	void cutAll() throws IOException {
		for (Socket client : this.open) {
			client.close();
		}
	}

	/** Every message read to its end so far. */
	Collection<TakenMail> mails() {
		return List.copyOf(this.mails);
	}

	/** The accepted ones that bring somebody a link. */
	List<TakenMail> resetMails() {
		return this.mails.stream().filter((it) -> it.accepted() && it.link().isPresent()).toList();
	}

	/** The newest link that arrived for each of them. */
	Map<String, String> newestLinks(Collection<String> recipients) {
		Map<String, String> links = new HashMap<>();
		resetMails().stream()
			.filter((it) -> recipients.contains(it.recipient()))
			.sorted(Comparator.comparing(TakenMail::at))
			.forEach((it) -> it.link().ifPresent((link) -> links.put(it.recipient(), link)));
		return links;
	}

	/** How many connections it was asked for so far. */
	int connections() {
		return this.connections.get();
	}

	private static void inBackground(Runnable task) {
		Thread thread = new Thread(task, "sink");
		thread.setDaemon(true);
		thread.start();
	}

	private void listen(ServerSocket opened) {
		try {
			while (true) {
				Socket client = opened.accept();
				this.connections.incrementAndGet();
				this.open.add(client);
				inBackground(() -> serve(client));
			}
		}
		catch (IOException ex) {
			// closed: the sink is down
		}
	}

	private void serve(Socket client) {
		try (client) {
			client.setTcpNoDelay(true);
			new Conversation(client, (point, said) -> this.fault.at(point, said), this.mails::add).run();
		}
		catch (IOException ex) {
			// the script wants it so, or the client left
		}
		finally {
			this.open.remove(client);
		}
	}

}
