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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.orchestration.console.customer.DeepPlaces;

/**
 * SEARCH: how soon the list of customers answers when there are very many, the whole page
 * each time: by starts of words and by letters inside, to those who mean harm, to eight
 * people at once, and deep in the list. One node, one kept connection for each person.
 */
class SearchPages implements Trial {

	private static final String LIST = "/scopes/global/customers?";

	private static final int AT_ONCE = 8;

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

		look(admin, typing.starts(options.pick(300, 3_000)));
		report.note("starts of words    " + look(admin, typing.starts(options.pick(300, 2_000))).exact());
		report.note("  bare, beside it  " + new BareSearch(stage.database()).starts(typing.starts(300)).exact());
		report.note("letters inside     " + look(admin, typing.insides(options.pick(300, 2_000))).exact());
		report.note("  bare, beside it  " + new BareSearch(stage.database()).insides(typing.insides(300)).exact());
		Times harm = look(admin, typing.harm(options.pick(200, 2_000)));
		report.claim("meant to be slow   " + harm.exact(), harm.millis(100) <= 300);
		report.note("eight at once      " + atOnce(stage, typing, options.pick(10, 60)) + " pages/s");
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
		if (answer.statusCode() != 200) {
			throw new IOException(answer.statusCode() + " for " + query);
		}
		return time;
	}

	private static long atOnce(Stage stage, Typing typing, int seconds) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
		List<Callable<Integer>> tasks = new ArrayList<>();
		for (int at = 0; at < AT_ONCE; at++) {
			Browser browser = signedIn(stage);
			List<String> words = new ArrayList<>(typing.starts(400));
			words.addAll(typing.insides(200));
			Collections.shuffle(words, new Random(at));
			tasks.add(() -> lookFor(browser, words, Duration.ofSeconds(seconds)));
		}
		long pages = 0;
		for (Future<Integer> done : people.invokeAll(tasks)) {
			pages += done.get();
		}
		people.shutdown();
		return pages / seconds;
	}

	private static int lookFor(Browser browser, List<String> words, Duration time)
			throws IOException, InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		int pages = 0;
		while (System.nanoTime() < end) {
			look(browser, List.of(words.get(pages % words.size())));
			pages++;
		}
		return pages;
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
			report.claim(String.format(java.util.Locale.ROOT, "by %-10s first page %.2f ms, page %d %.2f ms", sort,
					first, depth / 50, later), later <= DEEPER_MOST * first);
		}
	}

}
