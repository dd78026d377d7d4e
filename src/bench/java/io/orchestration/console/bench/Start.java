package io.orchestration.console.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * START: how soon one node, laid out as in the image, answers its first page, on a
 * database that is filled and on one that is empty, with the archive of classes and
 * without; and how much memory it holds, at rest and with eight CSRs at work.
 */
class Start implements Trial {

	private static final String FIRST_PAGE = "/sign-in";

	private static final String EMPTY = "console_start";

	private static final double MOST_SECONDS = 5;

	private static final long MOST_MEGABYTES = 350;

	/** Notices nobody looks at pile up in a session, so none is used for long. */
	private static final int IN_A_SESSION = 25;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		for (Node node : stage.nodes()) {
			node.stop();
		}
		Container container = new Container(stage.options().jar(), stage.directory().resolve("container"));
		container.train();
		report.figure(figure("start to the first page, filled database", filled(stage, container.archived()),
				filled(stage, container.plain())));
		report.figure(figure("start to the first page, empty database", empty(stage, container.archived()),
				empty(stage, container.plain())));
		memory(stage, container, report);
	}

	private static Figure figure(String work, Times archived, Times plain) {
		return new Figure(work, seconds(archived), String.format(Locale.ROOT, "p50 ≤ %.0f s", MOST_SECONDS),
				"without the archive " + seconds(plain), archived.exactMillis(50) <= MOST_SECONDS * 1000);
	}

	private static String seconds(Times times) {
		return String.format(Locale.ROOT, "p50 %.1f s, max %.1f s", times.exactMillis(50) / 1000,
				times.exactMillis(100) / 1000);
	}

	private static Times filled(Stage stage, List<String> program) throws IOException, InterruptedException {
		Node node = stage.standIn(program, settings(stage, stage.postgres().url()));
		List<Duration> times = new ArrayList<>();
		for (int at = 0; at < stage.options().pick(3, 4); at++) {
			times.add(node.startUntil(FIRST_PAGE));
			node.kill();
		}
		return new Times(times);
	}

	private static Times empty(Stage stage, List<String> program)
			throws IOException, InterruptedException, SQLException {
		Node node = stage.standIn(program, settings(stage, stage.postgres().url(EMPTY)));
		List<Duration> times = new ArrayList<>();
		for (int at = 0; at < stage.options().pick(3, 4); at++) {
			drop(stage);
			stage.database().update("create database " + EMPTY);
			times.add(node.startUntil(FIRST_PAGE));
			node.kill();
		}
		drop(stage);
		return new Times(times);
	}

	private static void drop(Stage stage) throws SQLException {
		stage.database().update("drop database if exists " + EMPTY + " with (force)");
	}

	private static void memory(Stage stage, Container container, Report report) throws Exception {
		Node node = stage.standIn(container.archived(), settings(stage, stage.postgres().url()));
		node.startUntil(FIRST_PAGE);
		Memory rest = Memory.of(node);
		AtOnce work = new AtOnce().work(deeds(stage, new Door(List.of(node))));
		Memory load = Memory.of(node);
		node.kill();
		report.note(String.format(Locale.ROOT, "%.0f pages/s with %s", work.perSecond(), work.times()));
		report.figure(new Figure("memory under load, -Xmx256m",
				String.format(Locale.ROOT, "%d MB, at rest before %d MB", load.most(), rest.now()),
				"≤ " + MOST_MEGABYTES + " MB", null, load.most() <= MOST_MEGABYTES));
	}

	/** Each finds a customer, looks at the account and sends the link. */
	private static List<Callable<?>> deeds(Stage stage, Door door) throws SQLException, InterruptedException {
		List<Callable<?>> deeds = new ArrayList<>();
		Csr csr = Csr.keepingItsConnection(door);
		for (Person person : stage.people(stage.options().pick(400, 3_000))) {
			if (deeds.size() % (3 * IN_A_SESSION) == 0) {
				csr = Csr.keepingItsConnection(door);
				csr.signIn();
			}
			Csr asked = csr;
			deeds.add(() -> answered(asked.search(person.email())));
			deeds.add(() -> answered(asked.look(person)));
			deeds.add(() -> answered(asked.reset(person)));
		}
		// so that no two people wait for each other because they share a session
		Collections.shuffle(deeds);
		return deeds;
	}

	private static HttpResponse<String> answered(HttpResponse<String> answer) throws IOException {
		if (answer.statusCode() != 200 && !Csr.isDone(answer)) {
			throw new IOException("not done: " + answer.statusCode());
		}
		return answer;
	}

	/** In earnest: no sample data is added. */
	private static Map<String, String> settings(Stage stage, String database) {
		Map<String, String> settings = new HashMap<>(NodeSettings.of(database, stage.options()));
		settings.remove("SPRING_PROFILES_ACTIVE");
		return settings;
	}

}
