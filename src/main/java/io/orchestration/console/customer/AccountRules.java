package io.orchestration.console.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Languages;
import io.orchestration.console.web.Typed;

import org.springframework.stereotype.Component;

/**
 * What is wrong with the data a customer signs in with. The list is the specification.
 */
@Component
class AccountRules {

	private static final int LONGEST_USERNAME = 100;

	private static final int LONGEST_CANONICAL = 200;

	private final List<Function<ProposedAccount, Optional<Violation>>> rules = List.of(AccountRules::noType,
			AccountRules::noStatus, AccountRules::noLogin, AccountRules::usernameTooLong,
			AccountRules::usernameUnreadable, AccountRules::usernameIsSomeAddress, this::usernameTaken,
			AccountRules::noEmailAddress, this::emailTaken, AccountRules::unknownLanguage);

	private final CustomerRepository customers;

	AccountRules(CustomerRepository customers) {
		this.customers = customers;
	}

	List<Violation> violations(ProposedAccount proposed) {
		return this.rules.stream().flatMap((rule) -> rule.apply(proposed).stream()).toList();
	}

	private static Optional<Violation> noType(ProposedAccount proposed) {
		return Violation.of("type", "customer.type.missing").onlyIf(proposed.data().type() == null);
	}

	private static Optional<Violation> noStatus(ProposedAccount proposed) {
		return Violation.of("status", "customer.status.missing").onlyIf(proposed.data().status() == null);
	}

	private static Optional<Violation> noLogin(ProposedAccount proposed) {
		AccountData data = proposed.data();
		boolean unnamed = data.username() == null && data.email() == null;
		return Violation.of("username", "customer.login.missing")
			.onlyIf(unnamed && data.type() == CustomerType.REGISTERED);
	}

	private static Optional<Violation> usernameTooLong(ProposedAccount proposed) {
		boolean tooLong = Typed.isLonger(proposed.data().username(), LONGEST_USERNAME)
				|| Typed.isLonger(proposed.usernameCanonical(), LONGEST_CANONICAL);
		return Violation.tooLong("username", LONGEST_USERNAME).onlyIf(tooLong);
	}

	private static Optional<Violation> usernameUnreadable(ProposedAccount proposed) {
		String username = proposed.data().username();
		boolean unreadable = Typed.isUnprintable(username) || "".equals(proposed.usernameCanonical());
		return Violation.of("username", "customer.unprintable").onlyIf(unreadable);
	}

	/** Else one customer could sign in to, or shut out, the one whose address it is. */
	private static Optional<Violation> usernameIsSomeAddress(ProposedAccount proposed) {
		String username = Typed.orEmpty(proposed.data().username());
		boolean own = EmailAddress.of(username).map(EmailAddress::canonical).equals(proposed.emailCanonical());
		return Violation.of("username", "customer.username.address").onlyIf(username.contains("@") && !own);
	}

	private Optional<Violation> usernameTaken(ProposedAccount proposed) {
		String username = proposed.usernameCanonical();
		boolean taken = username != null && proposed
			.isOther(this.customers.findByScopeIdAndLoginUsernameCanonical(proposed.scopeId(), username));
		return Taken.USERNAME.violation().onlyIf(taken);
	}

	private static Optional<Violation> noEmailAddress(ProposedAccount proposed) {
		boolean wrong = proposed.data().email() != null && proposed.data().address().isEmpty();
		return Violation.of("email", "customer.email.wrong").onlyIf(wrong);
	}

	private Optional<Violation> emailTaken(ProposedAccount proposed) {
		boolean taken = proposed.emailCanonical()
			.map((it) -> proposed.isOther(this.customers.findByScopeIdAndLoginEmailCanonical(proposed.scopeId(), it)))
			.orElse(false);
		return Taken.EMAIL.violation().onlyIf(taken);
	}

	private static Optional<Violation> unknownLanguage(ProposedAccount proposed) {
		String language = proposed.data().language();
		boolean unknown = language != null && !Languages.offeredBeside(proposed.storedLanguage()).contains(language);
		return Violation.of("language", "customer.language.unknown").onlyIf(unknown);
	}

}
