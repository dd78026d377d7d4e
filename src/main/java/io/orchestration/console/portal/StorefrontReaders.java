package io.orchestration.console.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.ReadingHabit;
import io.orchestration.console.web.ReadingHabits;
import io.orchestration.console.web.RequestedPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Customers read in their own language once it is known who they are, else in the one
 * their browser asks for, else in that of the scope; and by the scope's clock.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorefrontReaders implements ReadingHabits {

	private static final Pattern PORTAL = Pattern.compile("/portal/([^/]+)/.*");

	private final Scopes scopes;

	private final Customers customers;

	private final CustomerPasswordService passwords;

	private final CustomerSignIn signIns;

	StorefrontReaders(Scopes scopes, Customers customers, CustomerPasswordService passwords, CustomerSignIn signIns) {
		this.scopes = scopes;
		this.customers = customers;
		this.passwords = passwords;
		this.signIns = signIns;
	}

	@Override
	public Optional<ReadingHabit> of(HttpServletRequest request) {
		Matcher page = PORTAL.matcher(pathOf(request));
		if (!page.matches()) {
			return Optional.empty();
		}
		ScopeTree tree = this.scopes.tree();
		return Optional.of(tree.find(page.group(1))
			.map((scope) -> new ReadingHabit(languageOf(new Visit(request, scope), scope), scope.culture(),
					tree.zone(scope)))
			.orElseGet(() -> new ReadingHabit(null, null, null)));
	}

	/** An error page belongs to the page that failed. */
	private static String pathOf(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) ? failed
				: RequestedPath.of(request);
	}

	private @Nullable Locale languageOf(Visit visit, Scope scope) {
		return visit.openedLink()
			.flatMap((it) -> this.passwords.find(scope, it))
			.map((it) -> this.customers.require(scope, it.customerId()))
			.or(() -> visit.signedIn().flatMap((it) -> this.signIns.stillSignedIn(scope, it)))
			.map(Customer::getLanguage)
			.map(Locale::forLanguageTag)
			.or(visit::language)
			.orElse(null);
	}

}
