package io.orchestration.console.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Uses mailed links as customers do, each once, and then once too often. */
class Links {

	/** Every password chosen in a run begins so, for the search for secrets. */
	static final String PASSWORD = "quiet-harbour-lantern-";

	private static final int SMALL = 20;

	private static final int FULL = 200;

	private static final AtomicInteger chosen = new AtomicInteger(1000);

	private final Stage stage;

	Links(Stage stage) {
		this.stage = stage;
	}

	/** A password nobody else has. */
	static String password() {
		return PASSWORD + chosen.incrementAndGet();
	}

	/** The path of a mailed link. */
	static String path(String link) {
		return URI.create(link).getPath();
	}

	/** The path of a link that looks like one and was never mailed. */
	static String invented() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return "/portal/maple/reset/" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/**
	 * Takes the newest link of some of these calls and reports how many work just once.
	 */
	void check(Calls calls, Report report) throws Exception {
		Map<String, String> newest = this.stage.sink().newestLinks(calls.ok().keySet());
		List<String> some = newest.values().stream().limit(this.stage.options().pick(SMALL, FULL)).toList();
		int once = 0;
		for (String link : some) {
			once += worksJustOnce(link) ? 1 : 0;
		}
		report.claim(once + " of " + some.size() + " newest links work, once", once == some.size());
	}

	private boolean worksJustOnce(String link) throws Exception {
		Shopper shopper = new Shopper(this.stage.door());
		boolean worked = shopper.open(link) && shopper.choose(password());
		return worked && !new Shopper(this.stage.door()).open(link);
	}

}
