package io.orchestration.console.portal;

import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What the session remembers of a visitor to one scope's pages. Other scopes' pages and
 * the console see nothing of it.
 */
final class Visit {

	private final HttpServletRequest request;

	private final String customer;

	private final String ticket;

	private final String language;

	Visit(HttpServletRequest request, Scope scope) {
		this.request = request;
		this.customer = "portal.customer." + scope.id();
		this.ticket = "portal.ticket." + scope.id();
		this.language = "portal.language." + scope.id();
	}

	/** Remembers by its digest which link was opened last. */
	void openLink(TicketDigest digest) {
		this.request.getSession().setAttribute(this.ticket, digest.hex());
	}

	Optional<TicketDigest> openedLink() {
		return Optional.ofNullable(read(this.ticket, String.class)).map(TicketDigest::new);
	}

	/**
	 * Forgets the link that was spent; what is said of it is said in the same language.
	 */
	void forgetLink(Locale read) {
		this.request.getSession().setAttribute(this.language, read);
		forget(this.ticket);
	}

	Optional<Locale> language() {
		return Optional.ofNullable(read(this.language, Locale.class));
	}

	/**
	 * Lets the customer in under a new session id; one planted before is worth nothing.
	 */
	void signIn(SignedIn signedIn) {
		HttpSession session = this.request.getSession();
		this.request.changeSessionId();
		session.setAttribute(this.customer, signedIn);
	}

	Optional<SignedIn> signedIn() {
		return Optional.ofNullable(read(this.customer, SignedIn.class));
	}

	void signOut() {
		forget(this.customer);
	}

	private <T> @Nullable T read(String name, Class<T> type) {
		HttpSession session = this.request.getSession(false);
		return (session != null) ? type.cast(session.getAttribute(name)) : null;
	}

	private void forget(String name) {
		HttpSession session = this.request.getSession(false);
		if (session != null) {
			session.removeAttribute(name);
		}
	}

}
