package io.orchestration.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * F12: a node is killed while customers choose new passwords. Several at once, so that
 * one kill, which costs a restart, meets them at several points.
 */
class KilledRedemptions implements Trial {

	private static final Duration MOST = Duration.ofMinutes(1);

	private static final int AT_ONCE = 10;

	private static final int SPREAD_MILLIS = 50;

	private final Random random = new Random(12);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		int rounds = stage.options().pick(2, 30);
		int all = 0;
		int changed = 0;
		int mixed = 0;
		for (int round = 0; round < rounds; round++) {
			List<Redemption> redemptions = begin(stage, round);
			strike(stage.nodes().get(round % 2), redemptions);
			for (Redemption it : redemptions) {
				boolean done = it.isDone();
				all++;
				changed += done ? 1 : 0;
				mixed += it.isMixed(done) ? 1 : 0;
			}
			stage.restore();
		}
		report.note(all + " customers in " + rounds + " kills: " + changed + " changed the password, " + (all - changed)
				+ " did not and could with the same link");
		report.claim(mixed + " in between", mixed == 0);
		report.claim("both have happened", changed > 0 && changed < all);
	}

	/** Opens links at the node that stays. */
	private List<Redemption> begin(Stage stage, int round) throws Exception {
		List<Person> people = stage.people(AT_ONCE);
		Calls calls = stage.desk(people, 50).await();
		stage.awaitDrained(MOST);
		Map<String, String> links = stage.sink().newestLinks(calls.ok().keySet());
		Node dying = stage.nodes().get(round % 2);
		Node staying = stage.nodes().get(1 - round % 2);
		List<Redemption> redemptions = new ArrayList<>();
		for (Person person : people) {
			String link = links.get(person.email());
			if (link != null) {
				redemptions.add(new Redemption(person, link, dying, staying));
			}
		}
		return redemptions;
	}

	private void strike(Node node, List<Redemption> redemptions) throws InterruptedException {
		// when some are through, however fast the machine is, and the others somewhere in
		// between
		CountDownLatch through = new CountDownLatch(1 + this.random.nextInt(AT_ONCE - 2));
		ExecutorService customers = Executors.newFixedThreadPool(AT_ONCE);
		for (Redemption it : redemptions) {
			customers.execute(() -> {
				it.run();
				through.countDown();
			});
		}
		through.await(1, TimeUnit.MINUTES);
		Thread.sleep(this.random.nextInt(SPREAD_MILLIS));
		node.kill();
		customers.shutdown();
		customers.awaitTermination(1, TimeUnit.MINUTES);
	}

	/** One customer's choice of a new password, sent to the node that dies. */
	private static class Redemption {

		private final Person person;

		private final String link;

		private final Door staying;

		private final Shopper shopper;

		private final String password = Links.password();

		Redemption(Person person, String link, Node dying, Node staying) throws IOException, InterruptedException {
			this.person = person;
			this.link = link;
			this.staying = new Door(List.of(staying));
			Shopper opened = new Shopper(this.staying);
			opened.open(link);
			this.shopper = opened.at(new Door(List.of(dying)));
		}

		void run() {
			try {
				this.shopper.choose(this.password);
			}
			catch (IOException | InterruptedException ex) {
				// killed in between: what counts is what the database has
			}
		}

		/** Whether the new password is in force. */
		boolean isDone() throws IOException, InterruptedException {
			return new Shopper(this.staying).signIn(this.person.email(), this.password);
		}

		/**
		 * Done, the old password and the link must be dead; not done, both must live.
		 */
		boolean isMixed(boolean done) throws IOException, InterruptedException {
			boolean oldWorks = new Shopper(this.staying).signIn(this.person.email(), Person.PASSWORD);
			Shopper again = new Shopper(this.staying);
			boolean linkWorks = again.open(this.link) && again.choose(Links.password());
			return oldWorks == done || linkWorks == done;
		}

	}

}
