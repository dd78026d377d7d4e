package io.orchestration.console.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * T2: with mails waiting and sent, no ticket and no password stands in any table or log,
 * in any form. Covers what earlier trials of the same run have left as well.
 */
class SecretSearch implements Trial {

	private static final Duration MOST = Duration.ofMinutes(1);

	private static final List<String> PASSWORDS = List.of(Csr.PASSWORD, Person.PASSWORD, Links.PASSWORD,
			NodeSettings.SMTP_PASSWORD);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Calls sent = stage.resets(50, 25);
		stage.awaitDrained(MOST);
		new Links(stage).check(sent, report);
		// their tickets are out, and yet the mails wait
		stage.sink().misbehave((point, said) -> (point == Point.DOT) ? Deed.refuse("451 4.3.0 later") : Deed.GO_ON);
		stage.resets(50, 25);
		Thread.sleep(3_000);
		Set<String> tickets = stage.sink()
			.mails()
			.stream()
			.flatMap((it) -> it.ticket().stream())
			.collect(Collectors.toSet());

		List<Path> places = new ArrayList<>(stage.nodes().stream().map(Node::log).toList());
		Path dump = Files.createTempFile("console-bench", ".dump");
		places.add(dump);
		int tables = new Dump(stage.database()).into(dump);
		report(stage.database().waiting(), tickets, places, report);
		report.note(tables + " tables, " + Files.size(dump) + " bytes");
		Files.delete(dump);
	}

	private static void report(long waiting, Set<String> tickets, List<Path> places, Report report) throws Exception {
		Needles secrets = new Needles();
		Needles digests = new Needles();
		for (String ticket : tickets) {
			forms(ticket).forEach(secrets::add);
			digests.add(digest(ticket));
		}
		PASSWORDS.forEach((it) -> forms(it).forEach(secrets::add));
		Set<String> leaked = new HashSet<>();
		Set<String> known = new HashSet<>();
		for (Path place : places) {
			leaked.addAll(secrets.in(place));
			known.addAll(digests.in(place));
		}
		report.claim("mails wait: " + waiting, waiting > 0);
		report.claim("the search finds what is there: " + known.size() + " digests of " + tickets.size() + " tickets",
				known.size() == tickets.size());
		report.claim("and of tickets and passwords in any form: " + leaked.size(), leaked.isEmpty());
	}

	private static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		List<String> forms = new ArrayList<>(List.of(secret, HexFormat.of().formatHex(bytes),
				HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT),
				Base64.getEncoder().withoutPadding().encodeToString(bytes)));
		if (secret.length() == 43) {
			byte[] random = Base64.getUrlDecoder().decode(secret);
			forms.add(HexFormat.of().formatHex(random));
			forms.add(HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT));
			forms.add(Base64.getEncoder().withoutPadding().encodeToString(random));
		}
		return forms;
	}

	private static String digest(String ticket) throws Exception {
		MessageDigest sha = MessageDigest.getInstance("SHA-256");
		return HexFormat.of().formatHex(sha.digest(ticket.getBytes(StandardCharsets.US_ASCII)));
	}

}
