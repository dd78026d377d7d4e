package io.orchestration.console.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A copy of the console: the packaged jar as a process of its own. */
class Node {

	private static final String READINESS = "/actuator/health/readiness";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final long FAREWELL_SECONDS = 60;

	private final List<String> program;

	private final int port;

	private final Map<String, String> settings;

	private final Path log;

	private @Nullable Process process;

	private boolean ended;

	Node(Path jar, int port, Map<String, String> settings, Path log) {
		this(List.of("-XX:+UseSerialGC", "-Xmx512m", "-jar", jar.toString()), port, settings, log);
	}

	/**
	 * One that is started in a way of its own.
	 * @param program what the JVM is told: options, the jar and its arguments
	 */
	Node(List<String> program, int port, Map<String, String> settings, Path log) {
		this.program = program;
		this.port = port;
		this.settings = settings;
		this.log = log;
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	Path log() {
		return this.log;
	}

	long pid() {
		return running().pid();
	}

	/** Starts the process, if it does not run, without waiting for it. */
	synchronized void start() throws IOException {
		if (this.ended) {
			throw new IOException("the bench is over");
		}
		if (this.process != null && this.process.isAlive()) {
			return;
		}
		List<String> command = new ArrayList<>(this.program);
		command.add(0, tool("java"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(this.settings);
		builder.environment().put("SERVER_PORT", Integer.toString(this.port));
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		this.process = builder.start();
	}

	/** Waits until it is ready; returns how long that took. */
	Duration awaitReady() throws IOException, InterruptedException {
		return await(READINESS, 100);
	}

	/** Starts it and waits for this page; returns how long that took. */
	Duration startUntil(String page) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		start();
		await(page, 10);
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	/**
	 * Waits until its compiler is done with what it has been asked for.
	 */
	void awaitCompiled() throws IOException, InterruptedException {
		Instant begin = Instant.now();
		while (isCompiling() && begin.plus(PATIENCE).isAfter(Instant.now())) {
			Thread.sleep(100);
		}
	}

	/** Whether it says it can work. */
	boolean isReady() throws InterruptedException {
		return answers(READINESS);
	}

	/** Kills it with -9. */
	void kill() throws InterruptedException {
		running().destroyForcibly().waitFor();
	}

	/** Asks it to end, and waits until it has. */
	void stop() throws InterruptedException {
		running().destroy();
		running().waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
	}

	/** Stops its clockwork between two instructions. */
	void freeze() throws IOException, InterruptedException {
		signal("-STOP");
	}

	/** Lets it go on. */
	void thaw() throws IOException, InterruptedException {
		signal("-CONT");
	}

	/** Kills it, if it was ever started, and lets it never start again. */
	synchronized void end() throws InterruptedException {
		this.ended = true;
		if (this.process != null) {
			kill();
		}
	}

	private Duration await(String page, int pause) throws IOException, InterruptedException {
		Instant begin = Instant.now();
		while (!answers(page)) {
			if (!running().isAlive() || begin.plus(PATIENCE).isBefore(Instant.now())) {
				throw new IOException("the node does not become ready, see " + this.log);
			}
			Thread.sleep(pause);
		}
		return Duration.between(begin, Instant.now());
	}

	private boolean answers(String page) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(url().resolve(page)).timeout(Duration.ofSeconds(5)).build();
		try {
			return Browser.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean isCompiling() throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(pid()), "Compiler.queue").start();
		String queues = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		jcmd.waitFor();
		return queues.lines().filter("Empty"::equals).count() < 2;
	}

	private static String tool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

	private void signal(String signal) throws IOException, InterruptedException {
		new ProcessBuilder("kill", signal, Long.toString(pid())).inheritIO().start().waitFor();
	}

	private Process running() {
		if (this.process == null) {
			throw new IllegalStateException("never started");
		}
		return this.process;
	}

}
