package io.orchestration.console.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * NODES: how much more two and three nodes do than one, behind a real nginx; who is the
 * limit; and what a page and a reset cost whom, which tells what more machines would do.
 */
class NodeRates implements Trial {

	private static final Duration MOST = Duration.ofMinutes(10);

	private static final int MOST_NODES = 3;

	/** So many that no node lacks work. */
	private static final int MANY = 2 * AtOnce.PEOPLE;

	/** Too many words. */
	private static final int REFUSED = 422;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Path nginx = Nginx.program().orElse(null);
		if (nginx == null) {
			report.note("left out: there is no nginx on the PATH");
			return;
		}
		new Crowd(stage.database()).add(stage.options().customers());
		stage.third().start();
		stage.third().awaitReady();
		try {
			measure(stage, nginx, pages(stage), "page", report);
			measure(stage, nginx, (door, csrs) -> ResetRate.deeds(stage, door, stage.options().pick(400, 1_000)),
					"reset", report);
		}
		finally {
			stage.third().stop();
		}
	}

	/** Two searches for each look at a customer. */
	private static Work pages(Stage stage) throws Exception {
		int count = stage.options().pick(600, 2_000);
		List<String> words = new Typing(stage.database(), stage.options().customers()).starts(count);
		List<Person> customers = stage.people(count / 3 + 1);
		return (door, csrs) -> {
			BlockingQueue<Csr> waiting = new LinkedBlockingQueue<>();
			for (int at = 0; at < csrs; at++) {
				Csr csr = Csr.keepingItsConnection(door);
				csr.signIn();
				waiting.add(csr);
			}
			List<Callable<?>> deeds = new ArrayList<>();
			for (int at = 0; at < count; at++) {
				String word = words.get(at);
				Person customer = customers.get(at / 3);
				boolean looking = at % 3 == 0;
				deeds.add(() -> {
					Csr csr = waiting.take();
					HttpResponse<String> page = looking ? csr.look(customer) : csr.search(word);
					waiting.add(csr);
					return shown(page);
				});
			}
			return deeds;
		};
	}

	private static HttpResponse<String> shown(HttpResponse<String> page) throws IOException {
		if (page.statusCode() != 200 && page.statusCode() != REFUSED) {
			throw new IOException("no page: " + page.statusCode());
		}
		return page;
	}

	private static void measure(Stage stage, Path nginx, Work work, String what, Report report) throws Exception {
		WarmUp.of(nodes(stage), stage.options().pick(1, 3), () -> stint(stage, nginx, MOST_NODES, AtOnce.PEOPLE, work));
		for (int csrs : List.of(AtOnce.PEOPLE, MANY)) {
			Stint[] stints = { Stint.NONE, Stint.NONE, Stint.NONE };
			for (int round = 0; round < stage.options().pick(1, 3); round++) {
				for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
					stints[nodes - 1] = stints[nodes - 1].plus(stint(stage, nginx, nodes, csrs, work));
				}
			}
			for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
				String load = what + "s, " + csrs + " CSRs, nodes behind nginx: " + nodes;
				report.figure(stints[nodes - 1].beside(stints[0], nodes, load, what + "s"));
			}
			report.figure(stints[0].cost("processor time of a " + what + ", " + csrs + " CSRs"));
		}
	}

	/** Some nodes at work, while the others stand still. */
	private static Stint stint(Stage stage, Path nginx, int count, int csrs, Work work) throws Exception {
		List<Node> nodes = nodes(stage);
		List<Node> working = nodes.subList(0, count);
		List<Node> resting = nodes.subList(count, nodes.size());
		for (Node node : resting) {
			node.freeze();
		}
		try (Nginx proxy = new Nginx(nginx, working, stage.options().proxyPort())) {
			List<Callable<?>> deeds = work.at(proxy.door(), csrs);
			Usage before = Usage.read(stage, working, proxy);
			AtOnce done = new AtOnce(csrs).work(deeds, () -> Usage.read(stage, working, proxy));
			stage.awaitDrained(MOST, true);
			return new Stint(deeds.size(), done.taken(), done.usage(), Usage.read(stage, working, proxy).since(before));
		}
		finally {
			for (Node node : resting) {
				node.thaw();
			}
		}
	}

	private static List<Node> nodes(Stage stage) {
		List<Node> nodes = new ArrayList<>(stage.nodes());
		nodes.add(stage.third());
		return nodes;
	}

	/** What so many CSRs are to do at this door. */
	@FunctionalInterface
	private interface Work {

		List<Callable<?>> at(Door door, int csrs) throws Exception;

	}

}
