package io.orchestration.console.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

import io.orchestration.console.customer.DeepPlaces;

/**
 * SEARCH: how soon the list of customers answers when there are very many, the whole page
 * each time: by starts of words and by letters inside, to those who mean harm, to eight
 * people at once, and deep in the list. One node, one kept connection for each person.
 */
class SearchPages implements Trial {

	private static final String LIST = "/scopes/global/customers?";

	/** Too many words; or too slow, which the time tells. */
	private static final int REFUSED = 422;

	private static final double DEEPER_MOST = 1.2;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int customers = options.customers();
		long begin = System.nanoTime();
		new Crowd(stage.database()).add(customers);
		report.note(customers + " customers added in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
		Typing typing = new Typing(stage.database(), customers);
		Browser admin = signedIn(stage);

		WarmUp.of(stage.nodes().subList(0, 1), options.pick(1, 4),
				() -> atOnce(stage, typing, options.pick(300, 2_000)));

		boolean huge = customers > 1_000_000;
		BareSearch bare = new BareSearch(stage.database());
		look(admin, typing.starts(options.pick(300, 1_000)));
		report.figure(Figure.within("list by the start of a name, an address or a number",
				look(admin, typing.starts(options.pick(300, 2_000))), huge ? 25 : 12,
				"one statement " + bare.starts(typing.starts(300)).exact()));
		look(admin, typing.insides(options.pick(100, 300)));
		report
			.figure(Figure.within("list by letters inside words", look(admin, typing.insides(options.pick(300, 2_000))),
					huge ? 150 : 40, "one statement " + bare.insides(typing.insides(300)).exact()));
		report.figure(Figure.within("list by a name and the start of the other",
				look(admin, typing.names(options.pick(300, 1_000))), huge ? 150 : 40, null));
		Times harm = look(admin, typing.harm(options.pick(200, 2_000)));
		report.figure(new Figure("list by words meant to be slow", harm.exact(), "none over 300 ms", null,
				harm.millis(100) <= 300));
		AtOnce mixed = atOnce(stage, typing, options.pick(600, 6_000));
		report.figure(new Figure("list by starts and letters inside, mixed, 8 users",
				String.format(Locale.ROOT, "%.0f pages/s", mixed.perSecond()), "≥ 250 pages/s", mixed.busy(),
				mixed.perSecond() >= 250));
		deep(stage, admin, customers, report);
	}

	private static Browser signedIn(Stage stage) throws IOException, InterruptedException {
		Browser browser = Browser.keepingItsConnection(new Door(stage.nodes().subList(0, 1)));
		browser.open("/sign-in");
		browser.submit("/sign-in", Map.of("email", "admin@example.com", "password", Csr.PASSWORD));
		return browser;
	}

	private static Times look(Browser browser, List<String> words) throws IOException, InterruptedException {
		List<Duration> times = new ArrayList<>();
		for (String word : words) {
			times.add(open(browser, "search=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
		}
		return new Times(times);
	}

	private static Duration open(Browser browser, String query) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<String> answer = browser.open(LIST + query);
		Duration time = Duration.ofNanos(System.nanoTime() - begin);
		if (answer.statusCode() != 200 && answer.statusCode() != REFUSED) {
			throw new IOException(answer.statusCode() + " for " + query);
		}
		return time;
	}

	private static AtOnce atOnce(Stage stage, Typing typing, int count) throws Exception {
		BlockingQueue<Browser> people = new LinkedBlockingQueue<>();
		for (int at = 0; at < AtOnce.PEOPLE; at++) {
			people.add(signedIn(stage));
		}
		List<String> words = new ArrayList<>(typing.starts(2 * count / 3));
		words.addAll(typing.insides(count / 3));
		Collections.shuffle(words, new Random(count));
		List<Callable<?>> deeds = new ArrayList<>();
		for (String word : words) {
			deeds.add(() -> {
				Browser browser = people.take();
				look(browser, List.of(word));
				people.add(browser);
				return word;
			});
		}
		return new AtOnce().work(deeds, () -> Usage.read(stage, stage.nodes().subList(0, 1)));
	}

	private static void deep(Stage stage, Browser browser, int customers, Report report)
			throws SQLException, IOException, InterruptedException {
		int depth = Math.min(500_000, customers / 2);
		for (String sort : DeepPlaces.sorts()) {
			String deep;
			try (Connection connection = stage.database().connect()) {
				deep = DeepPlaces.queryAfter(depth, sort, connection);
			}
			List<Duration> firstTimes = new ArrayList<>();
			List<Duration> deepTimes = new ArrayList<>();
			for (int at = 0; at < 40; at++) {
				firstTimes.add(open(browser, "sort=" + sort));
				deepTimes.add(open(browser, deep));
			}
			double first = new Times(firstTimes).exactMillis(50);
			double later = new Times(deepTimes).exactMillis(50);
			report.figure(new Figure("page " + depth / 50 + " by " + sort,
					String.format(Locale.ROOT, "p50 %.2f ms", later), "≤ 1.2 × first page",
					String.format(Locale.ROOT, "first page %.2f ms", first), later <= DEEPER_MOST * first));
		}
	}

}
