package io.orchestration.console.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.orchestration.console.web.Typed;

/** What is wrong with a name or a phone number. The list is the specification. */
final class GeneralRules {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_PHONE = 40;

	private static final Pattern PHONE = Pattern.compile("[+(]*[0-9][0-9 ()/.-]*( ?(x|ext\\.?|#) ?[0-9]+)?",
			Pattern.CASE_INSENSITIVE);

	private static final List<Function<GeneralData, Optional<Violation>>> RULES = List.of(GeneralRules::noName,
			GeneralRules::firstNameTooLong, GeneralRules::lastNameTooLong, GeneralRules::firstNameUnprintable,
			GeneralRules::lastNameUnprintable, GeneralRules::noPhoneNumber);

	private GeneralRules() {
	}

	static List<Violation> violations(GeneralData data) {
		return RULES.stream().flatMap((rule) -> rule.apply(data).stream()).toList();
	}

	private static Optional<Violation> noName(GeneralData data) {
		String both = Typed.orEmpty(data.firstName()) + Typed.orEmpty(data.lastName());
		return Violation.of("firstName", "customer.name.missing").onlyIf(SearchText.fold(both).isEmpty());
	}

	private static Optional<Violation> firstNameTooLong(GeneralData data) {
		return Violation.tooLong("firstName", LONGEST_NAME).onlyIf(Typed.isLonger(data.firstName(), LONGEST_NAME));
	}

	private static Optional<Violation> lastNameTooLong(GeneralData data) {
		return Violation.tooLong("lastName", LONGEST_NAME).onlyIf(Typed.isLonger(data.lastName(), LONGEST_NAME));
	}

	private static Optional<Violation> firstNameUnprintable(GeneralData data) {
		return Violation.of("firstName", "customer.unprintable").onlyIf(Typed.isUnprintable(data.firstName()));
	}

	private static Optional<Violation> lastNameUnprintable(GeneralData data) {
		return Violation.of("lastName", "customer.unprintable").onlyIf(Typed.isUnprintable(data.lastName()));
	}

	private static Optional<Violation> noPhoneNumber(GeneralData data) {
		String phone = data.phone();
		boolean wrong = phone != null && (Typed.isLonger(phone, LONGEST_PHONE) || !PHONE.matcher(phone).matches());
		return Violation.of("phone", "customer.phone.wrong", LONGEST_PHONE).onlyIf(wrong);
	}

}
