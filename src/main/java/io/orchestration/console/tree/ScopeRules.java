package io.orchestration.console.tree;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.BaseUrl;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Languages;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;

/** What is wrong with what was typed of a scope. The list is the specification. */
final class ScopeRules {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_PHONE = 40;

	private static final Map<String, Integer> LONGEST = Map.of("name", LONGEST_NAME, "brandName", LONGEST_NAME,
			"baseUrl", 200);

	/** Controls, line ends, and the marks that turn the reading direction. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final Pattern PHONE = Pattern.compile("[+(]*[0-9][0-9 ()/.-]*");

	private static final List<Function<ScopeData, Optional<Violation>>> RULES = List.of(ScopeRules::noName,
			ScopeRules::unknownLanguage, ScopeRules::unknownZone, ScopeRules::noFirstDay, ScopeRules::noLastDay,
			ScopeRules::endsBeforeItStarts, ScopeRules::noBaseUrl, ScopeRules::noColour, ScopeRules::noAddress,
			ScopeRules::noPhoneNumber);

	private ScopeRules() {
	}

	/**
	 * Everything that is wrong.
	 * @param spoken the language the scope has now, which stays choosable
	 */
	static List<Violation> violations(ScopeData data, @Nullable String spoken) {
		boolean kept = data.culture() != null && data.culture().equals(spoken);
		return Stream.concat(RULES.stream().flatMap((rule) -> rule.apply(data).stream()), ofLines(data))
			.filter((it) -> !(kept && it.field().equals("now.culture")))
			.toList();
	}

	private static Stream<Violation> ofLines(ScopeData data) {
		Map<String, @Nullable String> fields = data.fields();
		return Stream.of("name", "brandName", "baseUrl")
			.flatMap((it) -> wrongLine(it, Objects.requireNonNullElse(fields.get(it), "")).stream());
	}

	private static Optional<Violation> wrongLine(String field, String text) {
		int longest = Objects.requireNonNull(LONGEST.get(field));
		Optional<Violation> tooLong = Violation.of(field, "scope.too-long", longest).onlyIf(text.length() > longest);
		return tooLong.or(() -> Violation.of(field, "scope.unprintable").onlyIf(UNPRINTABLE.matcher(text).find()));
	}

	private static Optional<Violation> noName(ScopeData data) {
		return Violation.of("name", "scope.name.missing").onlyIf(data.name() == null);
	}

	private static Optional<Violation> unknownLanguage(ScopeData data) {
		return Violation.of("culture", "scope.culture.unknown")
			.onlyIf(data.culture() == null || !Languages.offeredBeside(null).contains(data.culture()));
	}

	private static Optional<Violation> unknownZone(ScopeData data) {
		return Violation.of("timeZone", "scope.timeZone.unknown")
			.onlyIf(data.timeZone() != null && Zones.find(data.timeZone()).isEmpty());
	}

	private static Optional<Violation> noFirstDay(ScopeData data) {
		return Violation.of("startsOn", "scope.day.wrong")
			.onlyIf(data.startsOn() != null && (breaks(DAY, data.startsOn()) || data.firstDay().isEmpty()));
	}

	private static Optional<Violation> noLastDay(ScopeData data) {
		return Violation.of("endsOn", "scope.day.wrong")
			.onlyIf(data.endsOn() != null && (breaks(DAY, data.endsOn()) || data.lastDay().isEmpty()));
	}

	private static Optional<Violation> endsBeforeItStarts(ScopeData data) {
		boolean backwards = data.firstDay()
			.flatMap((first) -> data.lastDay().filter((last) -> last.isBefore(first)))
			.isPresent();
		return Violation.of("endsOn", "scope.endsOn.early").onlyIf(backwards);
	}

	private static Optional<Violation> noBaseUrl(ScopeData data) {
		return Violation.of("baseUrl", "scope.baseUrl.wrong")
			.onlyIf(data.baseUrl() != null && BaseUrl.of(data.baseUrl()).isEmpty());
	}

	private static Optional<Violation> noColour(ScopeData data) {
		return Violation.of("colour", "scope.colour.wrong").onlyIf(breaks(COLOUR, data.colour()));
	}

	private static Optional<Violation> noAddress(ScopeData data) {
		return Violation.of("supportEmail", "scope.supportEmail.wrong")
			.onlyIf(data.supportEmail() != null && EmailAddress.of(data.supportEmail()).isEmpty());
	}

	private static Optional<Violation> noPhoneNumber(ScopeData data) {
		String phone = data.supportPhone();
		return Violation.of("supportPhone", "scope.supportPhone.wrong", LONGEST_PHONE)
			.onlyIf(breaks(PHONE, phone) || (phone != null && phone.length() > LONGEST_PHONE));
	}

	private static boolean breaks(Pattern pattern, @Nullable String text) {
		return text != null && !pattern.matcher(text).matches();
	}

}
