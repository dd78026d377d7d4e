package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import org.springframework.util.FileSystemUtils;

/**
 * Two nodes of the console, a third for who wants one, one PostgreSQL and one mail
 * server, all on loopback.
 */
class Stage {

	private static final Path LOGS = Path.of("target/bench/logs");

	private final Options options;

	private final Path directory;

	private final Postgres postgres;

	private final Database database;

	private final Seed seed;

	private final Sink sink;

	private final List<Node> nodes;

	private final Node third;

	private final List<Node> others = new CopyOnWriteArrayList<>();

	private boolean cleared;

	Stage(Options options) throws IOException, InterruptedException {
		this.options = options;
		this.directory = Files.createTempDirectory("console-bench");
		Files.createDirectories(LOGS);
		this.postgres = new Postgres(this.directory);
		this.database = new Database(this.postgres.url());
		this.seed = new Seed(this.database);
		this.sink = new Sink(options.sinkPort());
		this.nodes = List.of(node(1, options.port()), node(2, options.port() + 1));
		this.third = node(3, options.thirdPort());
	}

	/** Lets everything work, whatever a trial may have left broken. */
	void restore() throws IOException, InterruptedException {
		this.sink.behave();
		this.sink.cutAll();
		this.sink.up();
		for (Node node : this.nodes) {
			node.start();
		}
		for (Node node : this.nodes) {
			node.awaitReady();
		}
	}

	Options options() {
		return this.options;
	}

	Postgres postgres() {
		return this.postgres;
	}

	Database database() {
		return this.database;
	}

	Sink sink() {
		return this.sink;
	}

	List<Node> nodes() {
		return this.nodes;
	}

	/** One that runs only while a trial wants it to. */
	Node third() {
		return this.third;
	}

	/**
	 * A further node, started in a way of its own on another database. It stands in for
	 * the first one, whose port it has.
	 */
	Node standIn(List<String> program, Map<String, String> settings) {
		Node node = new Node(program, this.options.port(), settings, LOGS.resolve("stand-in.log"));
		this.others.add(node);
		return node;
	}

	/** Where a trial may write what is not needed any more when the bench is over. */
	Path directory() {
		return this.directory;
	}

	/** The way to both nodes. */
	Door door() {
		return new Door(this.nodes);
	}

	/** New customers. */
	List<Person> people(int count) throws SQLException {
		return this.seed.people(count);
	}

	/** The addresses of so many CSRs. */
	List<String> csrs(int count) throws SQLException {
		return this.seed.csrs(count);
	}

	/** Opens a desk that serves them. */
	Desk desk(List<Person> people, double perSecond) {
		return new Desk(door(), people, perSecond, false).open();
	}

	/** Serves so many new customers. */
	Calls resets(int count, double perSecond) throws SQLException, InterruptedException, ExecutionException {
		return desk(people(count), perSecond).await();
	}

	/** Waits until no mail waits; returns how long that took. */
	Duration awaitDrained(Duration most) throws SQLException, InterruptedException {
		return awaitDrained(most, false);
	}

	/** The same; in a hurry no mail waits for the time of its retry. */
	Duration awaitDrained(Duration most, boolean hurry) throws SQLException, InterruptedException {
		Instant begin = Instant.now();
		while (this.database.waiting() > 0 && Instant.now().isBefore(begin.plus(most))) {
			if (hurry) {
				this.database.hurry();
			}
			Thread.sleep(500);
		}
		return Duration.between(begin, Instant.now());
	}

	/** The account of these calls, none of which should have come to nothing. */
	Book book(Calls calls, int bound) throws SQLException {
		return book(calls, Set.of(), bound);
	}

	/** The same, where the mail server refused these recipients for good. */
	Book book(Calls calls, Set<String> refused, int bound) throws SQLException {
		Set<String> givenUp = new HashSet<>(refused);
		this.database.resetMails()
			.stream()
			.filter((it) -> it.state().equals("EXPIRED"))
			.forEach((it) -> givenUp.add(it.recipient()));
		return Book.of(calls, this.sink.resetMails(), givenUp, bound);
	}

	/** Ends what it has started and removes what it has written, but for the logs. */
	synchronized void clear() {
		if (this.cleared) {
			return;
		}
		this.cleared = true;
		try {
			for (Node node : this.nodes) {
				node.end();
			}
			this.third.end();
			for (Node node : this.others) {
				node.end();
			}
			this.sink.down();
			this.postgres.close();
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("not everything could be cleared away: " + ex.getMessage());
		}
	}

	private Node node(int number, int port) throws IOException {
		Path log = LOGS.resolve("node-" + number + ".log");
		Files.deleteIfExists(log);
		return new Node(this.options.jar(), port, NodeSettings.of(this.postgres.url(), this.options), log);
	}

}
