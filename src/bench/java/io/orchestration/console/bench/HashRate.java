package io.orchestration.console.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * HASHES: how many passwords eight CSRs set and eight customers sign in with in a second,
 * beside as many hashes as the machine makes when it does nothing else. One node.
 */
class HashRate implements Trial {

	private static final double LEAST_SHARE = 0.95;

	private static final String ALLOWED = """
			insert into scope_setting (scope_id, name, chosen) select id, 'allow-manual-entry', 1 from scope where code = ?
			on conflict do nothing
			""";

	@Override
	public void run(Stage stage, Report report) throws Exception {
		int count = stage.options().pick(80, 600);
		stage.nodes().get(1).stop();
		stage.database().update(ALLOWED, Person.SCOPE);
		double bare = bare(count);
		List<Node> node = stage.nodes().subList(0, 1);
		WarmUp.of(node, stage.options().pick(1, 4), () -> signIns(stage, 2 * count));
		AtOnce signIns = signIns(stage, count);
		WarmUp.of(node, stage.options().pick(1, 4), () -> manualSets(stage, count));
		AtOnce manualSets = manualSets(stage, count);
		report(report, "sign-in of a customer, 8 users", signIns, 1, bare);
		// compared with the password in use first, then hashed
		report(report, "manual set, 8 users", manualSets, 2, bare);
	}

	private static void report(Report report, String work, AtOnce done, int hashes, double bare) {
		report.figure(Figure.rate(work, done.perSecond(), LEAST_SHARE * bare / hashes,
				String.format(Locale.ROOT, "%.0f hashes/s, %d for each, %.2f of them; %s", bare, hashes,
						done.perSecond() * hashes / bare, done.busy())));
		report.note(done.times().exact());
	}

	/** With the figures of {@code HashingCost}. */
	private static double bare(int count) throws Exception {
		Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
		List<Callable<?>> deeds = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			deeds.add(() -> encoder.encode(Csr.PASSWORD));
		}
		new AtOnce().work(deeds);
		return new AtOnce().work(deeds).perSecond();
	}

	private static AtOnce signIns(Stage stage, int count) throws Exception {
		List<Callable<?>> deeds = new ArrayList<>();
		Door door = stage.door();
		for (Person person : stage.people(count)) {
			Shopper shopper = Shopper.keepingItsConnection(door);
			shopper.openSignIn();
			deeds.add(() -> done(shopper.submitSignIn(person.email(), Person.PASSWORD)));
		}
		return new AtOnce().work(deeds, () -> Usage.read(stage, stage.nodes().subList(0, 1)));
	}

	private static AtOnce manualSets(Stage stage, int count) throws Exception {
		List<Callable<?>> deeds = new ArrayList<>();
		Door door = stage.door();
		Csr csr = Csr.keepingItsConnection(door);
		for (Person person : stage.people(count)) {
			if (deeds.size() % 10 == 0) {
				csr = Csr.keepingItsConnection(door);
				csr.signIn();
			}
			Csr setting = csr;
			deeds.add(() -> done(Csr.isDone(setting.set(person, Links.password()))));
		}
		return new AtOnce().work(deeds, () -> Usage.read(stage, stage.nodes().subList(0, 1)));
	}

	private static @Nullable Void done(boolean done) throws IOException {
		if (!done) {
			throw new IOException("not done");
		}
		return null;
	}

}
