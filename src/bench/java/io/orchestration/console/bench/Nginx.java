package io.orchestration.console.bench;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real nginx before some nodes, with the configuration of docker-compose.yml but for
 * addresses.
 */
class Nginx implements AutoCloseable {

	private static final Path CONFIGURATION = Path.of("src/docker/nginx.conf");

	private static final Path DIRECTORY = Path.of("target/bench/nginx");

	private static final Path LOG = Path.of("target/bench/logs/nginx.log");

	private static final Pattern VERSION = Pattern.compile("nginx/(\\d+)\\.(\\d+)\\.(\\d+)");

	/** Until then not to keep connections was the default, and could not be said. */
	private static final int SAYS_NOT_TO_KEEP = 1_029_007;

	private static final long FAREWELL_SECONDS = 10;

	/** Of all that is buffered on disk; where Debian would put it only root may write. */
	private static final String BUFFERS = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
		.map((it) -> "\n    " + it + "_temp_path " + it + ";")
		.collect(Collectors.joining());

	private final Process process;

	private final int port;

	/**
	 * Starts it before these nodes, on this port and with its health check on the next.
	 */
	Nginx(Path program, List<Node> nodes, int port) throws IOException, InterruptedException {
		this.port = port;
		Files.createDirectories(DIRECTORY);
		Path configuration = DIRECTORY.resolve("nginx.conf").toAbsolutePath();
		Files.writeString(configuration, configuration(program, nodes, port));
		this.process = new ProcessBuilder(program.toString(), "-p", DIRECTORY.toAbsolutePath().toString(), "-c",
				configuration.toString(), "-e", "stderr", "-g", "daemon off; pid nginx.pid;")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
			.start();
		awaitReady();
	}

	/** Where it is installed, if it is. */
	static Optional<Path> program() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((it) -> Path.of(it, "nginx"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** The one door to all of them. */
	Door door() {
		return Door.to(url(this.port));
	}

	long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, FAREWELL_SECONDS, TimeUnit.SECONDS).join();
		this.process.destroyForcibly();
	}

	private void awaitReady() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(url(this.port + 1)).build();
		for (int tries = 0; tries < 100; tries++) {
			try {
				Browser.CLIENT.send(request, BodyHandlers.discarding());
				return;
			}
			catch (ConnectException ex) {
				Thread.sleep(100);
			}
		}
		close();
		throw new IOException("nginx does not become ready, see " + LOG);
	}

	private static String configuration(Path program, List<Node> nodes, int port)
			throws IOException, InterruptedException {
		String servers = nodes.stream()
			.map((it) -> "        server " + it.url().getAuthority() + " max_fails=3 fail_timeout=5s;\n")
			.collect(Collectors.joining());
		String changed = Files.readString(CONFIGURATION)
			.replace("user nginx;", "user " + System.getProperty("user.name") + ";")
			.replace("http {", "http {" + BUFFERS)
			.replace("listen 8080 ", "listen 127.0.0.1:" + port + " ")
			.replace("listen 127.0.0.1:8081", "listen 127.0.0.1:" + (port + 1))
			.replaceAll("(?m)^ +resolver .*\n", "")
			.replaceAll("(?m)(^ +server console-.*\n)+", Matcher.quoteReplacement(servers));
		return (version(program) < SAYS_NOT_TO_KEEP) ? changed.replace("keepalive 0;", "") : changed;
	}

	private static int version(Path program) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(program.toString(), "-v").redirectErrorStream(true).start();
		Matcher version = VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		process.waitFor();
		if (!version.find()) {
			throw new IOException(program + " does not say its version");
		}
		return Integer.parseInt(version.group(1)) * 1_000_000 + Integer.parseInt(version.group(2)) * 1_000
				+ Integer.parseInt(version.group(3));
	}

	private static URI url(int port) {
		return URI.create("http://127.0.0.1:" + port);
	}

}
