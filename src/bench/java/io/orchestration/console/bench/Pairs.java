package io.orchestration.console.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Asks about what exists and what does not, in pairs whose order is left to chance. */
class Pairs {

	/** Every hundredth answer over one connection is the last one. */
	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive");

	private final Browser browser;

	private final int warmUp;

	private final Random lot;

	/**
	 * Asks in one browser.
	 * @param warmUp how many pairs are not counted
	 */
	Pairs(Browser browser, int warmUp, Random lot) {
		this.browser = browser;
		this.warmUp = warmUp;
		this.lot = lot;
	}

	/** Sends the form of this page with what exists, and with what does not. */
	Likeness compareForms(String page, List<String> known, List<String> unknown,
			Function<String, Map<String, String>> form) throws IOException, InterruptedException {
		this.browser.open(page);
		return compare(known, unknown, (word) -> this.browser.submit(page, form.apply(word)));
	}

	/** Opens pages that exist, and some that do not. */
	Likeness comparePages(List<String> known, List<String> unknown) throws IOException, InterruptedException {
		return compare(known, unknown, this.browser::open);
	}

	private Likeness compare(List<String> known, List<String> unknown, Question question)
			throws IOException, InterruptedException {
		List<Double> knownTimes = new ArrayList<>();
		List<Double> unknownTimes = new ArrayList<>();
		int unlike = 0;
		for (int at = 0; at < known.size(); at++) {
			boolean turned = this.lot.nextBoolean();
			Answer one = ask(question, turned ? unknown.get(at) : known.get(at));
			Answer other = ask(question, turned ? known.get(at) : unknown.get(at));
			if (at >= this.warmUp) {
				knownTimes.add((turned ? other : one).millis());
				unknownTimes.add((turned ? one : other).millis());
				unlike += one.text().equals(other.text()) ? 0 : 1;
			}
		}
		return new Likeness(knownTimes, unknownTimes, unlike);
	}

	private Answer ask(Question question, String word) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<String> response = question.ask(word);
		double millis = (System.nanoTime() - begin) / 1e6;
		Optional<String> next = response.headers().firstValue("Location");
		String page = next.isPresent() ? this.browser.open(next.get()).body() : "";
		return new Answer(millis, said(response, page).replace(word, ""));
	}

	/** All that can be read, but for what differs from one request to the next. */
	private static String said(HttpResponse<String> response, String page) {
		Set<String> headers = new TreeSet<>(response.headers().map().keySet());
		headers.removeAll(OF_THE_CONNECTION);
		return response.statusCode() + " " + headers + " " + Browser.withoutToken(response.body() + page);
	}

	/** Something asked about a word. */
	@FunctionalInterface
	private interface Question {

		HttpResponse<String> ask(String word) throws IOException, InterruptedException;

	}

	/** What came, and how soon. */
	private record Answer(double millis, String text) {
	}

}
