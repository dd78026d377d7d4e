package io.orchestration.console.portal;

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

	Visit(HttpServletRequest request, Scope scope) {
		this.request = request;
		this.customer = "portal.customer." + scope.id();
		this.ticket = "portal.ticket." + scope.id();
	}

	/** Remembers by its digest which link was opened last. */
	void openLink(TicketDigest digest) {
		this.request.getSession().setAttribute(this.ticket, digest.hex());
	}

	Optional<TicketDigest> openedLink() {
		return Optional.ofNullable(read(this.ticket, String.class)).map(TicketDigest::new);
	}

	void forgetLink() {
		forget(this.ticket);
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
