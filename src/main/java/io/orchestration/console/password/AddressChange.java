package io.orchestration.console.password;

import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.web.Typed;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.SensitiveChange;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.util.NumberUtils;

/**
 * Another address for a customer: whoever can choose where the links go has the account
 * (R34). What the form says had stood there before counts for nothing.
 */
@Component
class AddressChange implements SensitiveChange {

	private static final PathPatternRequestMatcher ACCOUNT = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/scopes/{scope}/customers/{id}/account");

	private final Customers customers;

	private final Scopes scopes;

	AddressChange(Customers customers, Scopes scopes) {
		this.customers = customers;
		this.scopes = scopes;
	}

	@Override
	public boolean isAskedForBy(HttpServletRequest request) {
		MatchResult account = ACCOUNT.matcher(request);
		return account.isMatch()
				&& find(account).filter((it) -> !isLeft(it.getEmail(), request.getParameterValues("email")))
					.isPresent();
	}

	/** Whoever is not there, or not to be seen, has no address to change. */
	private Optional<Customer> find(MatchResult account) {
		return this.scopes.tree()
			.find(Objects.requireNonNull(account.getVariables().get("scope")))
			.flatMap((it) -> this.customers.find(it, id(account)));
	}

	/** Reads whatever the controller would take for an id; nothing else is anybody's. */
	private static long id(MatchResult account) {
		try {
			return NumberUtils.parseNumber(Objects.requireNonNull(account.getVariables().get("id")), Long.class);
		}
		catch (IllegalArgumentException ex) {
			return 0;
		}
	}

	/** Sent twice, or not at all, it may become anything. */
	private static boolean isLeft(@Nullable String stored, String @Nullable [] typed) {
		return typed != null && typed.length == 1 && Objects.equals(Typed.orNull(typed[0]), stored);
	}

}
