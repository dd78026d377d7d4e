package io.orchestration.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HostileTexts;

import org.springframework.web.util.HtmlUtils;

/**
 * What came back for a form. The list of rules says what must never happen.
 *
 * @param row which form
 * @param sent what was sent
 * @param answer the answer to it
 * @param page what a browser shows in the end
 * @param before what was stored before
 * @param after what is stored now
 */
record FormVerdict(FormRow row, Form sent, HttpResponse<String> answer, HttpResponse<String> page, String before,
		String after) {

	/** The three letters alone may stand in any seed of an authenticator app. */
	private static final Pattern INNARDS = Pattern.compile("Exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.|springframework"
			+ "|hibernate|thymeleaf|orchestration\\.console|SQL *(?:\\[|[Ss]tate|statement)|(?i:insert into|select .* from|Whitelabel)");

	private static final Pattern NAME = Pattern.compile("[\\w.]{7,}");

	private static final Pattern PROBLEM = Pattern.compile("<a href=\"#([^\"]+)\">([^<]*)</a>");

	private static final List<Function<FormVerdict, Optional<String>>> RULES = List.of(FormVerdict::breaks,
			FormVerdict::takesTextForAProgram, FormVerdict::showsItsInnards, FormVerdict::letsMarkupThrough,
			FormVerdict::givesAwayASecret, FormVerdict::forgetsWhatWasTyped, FormVerdict::explainsNothing,
			FormVerdict::explainsElsewhere, FormVerdict::changesSomethingThough);

	boolean accepted() {
		return this.answer.statusCode() < 400;
	}

	List<String> faults() {
		return RULES.stream().flatMap((rule) -> rule.apply(this).stream()).toList();
	}

	private Optional<String> breaks() {
		return fault("breaks", this.answer.statusCode() >= 500 || this.page.statusCode() >= 500);
	}

	private Optional<String> takesTextForAProgram() {
		return fault("takes text for a program", this.page.body().contains(HostileTexts.EVALUATED));
	}

	private Optional<String> showsItsInnards() {
		String own = this.sent.fields()
			.stream()
			.flatMap((it) -> Stream.concat(Stream.of(it.getValue()), namesIn(it.getValue())))
			.map((it) -> HtmlUtils.htmlEscape(it, "UTF-8"))
			.filter((it) -> it.length() > 6)
			.reduce(Caller.masked(this.page), (page, typed) -> page.replace(typed, ""));
		return fault("shows its innards", INNARDS.matcher(own).find());
	}

	private Optional<String> letsMarkupThrough() {
		boolean isMarkup = this.page.headers()
			.firstValue("Content-Type")
			.filter((it) -> it.contains("html"))
			.isPresent();
		return fault("lets markup through", isMarkup && typed().filter((it) -> it.matches("(?s).*[<>\"'].*"))
			.anyMatch((it) -> this.page.body().contains(it)));
	}

	private Optional<String> givesAwayASecret() {
		boolean filledIn = Pattern.compile("<input[^>]*type=\"password\"[^>]* value=\"[^\"]").matcher(body()).find();
		boolean written = this.row.secrets()
			.stream()
			.map(this.sent::value)
			.filter((it) -> this.row.kept().stream().map(this.sent::value).noneMatch(it::equals))
			.anyMatch((it) -> it.length() >= 15 && body().contains(HtmlUtils.htmlEscape(it, "UTF-8")));
		return fault("gives away a secret", filledIn || written);
	}

	private Optional<String> forgetsWhatWasTyped() {
		return isShownAgain() ? this.row.kept()
			.stream()
			.filter((it) -> !plain(shown(it)).equals(plain(this.sent.value(it))))
			.map((it) -> "forgets " + it)
			.findFirst() : Optional.empty();
	}

	private Optional<String> explainsNothing() {
		return fault("explains nothing", isShownAgain() && !body().contains("class=\"problem\""));
	}

	private Optional<String> explainsElsewhere() {
		boolean besideEach = PROBLEM.matcher(body()).results().allMatch(this::standsBesideItsField);
		return fault("explains elsewhere", isShownAgain() && !besideEach);
	}

	private Optional<String> changesSomethingThough() {
		return fault("changes something though", !accepted() && !this.before.equals(this.after));
	}

	/** What is hidden is nothing a person could have got wrong. */
	private boolean standsBesideItsField(MatchResult problem) {
		boolean hidden = problem.group(1).startsWith("was.");
		boolean hasPlace = body().contains("id=\"" + problem.group(1) + "\"");
		boolean saidTwice = body().split(Pattern.quote(problem.group(2)), -1).length > 2;
		return hidden || (hasPlace && saidTwice);
	}

	private String shown(String field) {
		String named = "[^>]* name=\"" + Pattern.quote(field) + "\"[^>]*>";
		Matcher area = Pattern.compile("<textarea" + named + "([^<]*)</textarea>").matcher(body());
		if (area.find()) {
			return HtmlUtils.htmlUnescape(area.group(1));
		}
		Matcher input = Pattern.compile("<input" + named).matcher(body());
		Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.find() ? input.group() : "");
		return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
	}

	/** Browsers end lines their own way, and blanks around a text say nothing. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").strip();
	}

	/** What a message may quote of a text that holds a placeholder there is none of. */
	private static Stream<String> namesIn(String text) {
		return NAME.matcher(text).results().map(MatchResult::group);
	}

	private boolean isShownAgain() {
		return (this.answer.statusCode() == 422 || this.answer.statusCode() == 409) && body().contains("<form");
	}

	private Stream<String> typed() {
		return this.sent.fields().stream().map((it) -> it.getValue()).filter((it) -> it.length() > 2);
	}

	private String body() {
		return this.answer.body();
	}

	private static Optional<String> fault(String what, boolean found) {
		return found ? Optional.of(what) : Optional.empty();
	}

}
