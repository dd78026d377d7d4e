package io.orchestration.console.portal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.password.ResetReason;
import io.orchestration.console.password.ResetRequest;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Fixtures;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for resets, and makes links to them as the mails have them. Found by the scan of
 * the application, and made where a test asks for it.
 */
@Component
@Lazy
public final class Links {

	private final SecureRandom random = new SecureRandom();

	private final CustomerPasswordService passwords;

	private final Fixtures fixtures;

	private final JdbcClient jdbc;

	private final Clock clock;

	public Links(CustomerPasswordService passwords, Fixtures fixtures, JdbcClient jdbc, Clock clock) {
		this.passwords = passwords;
		this.fixtures = fixtures;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A reset of the customer's password, as a CSR asks for it. */
	public PasswordReset reset(Scope scope, Customer customer) {
		ResetRequest request = new ResetRequest(this.fixtures.staff(Role.CSR, scope), ResetReason.FORGOTTEN, null);
		return this.passwords.requestByMail(scope, customer.id(), request);
	}

	/** A further link of the reset. */
	public String link(Scope scope, PasswordReset reset) {
		String ticket = ticket();
		this.jdbc.sql("insert into reset_ticket (digest, reset_id, minted_at) values (?, ?, ?)")
			.params(TicketDigest.of(ticket).orElseThrow().hex(), reset.id(), OffsetDateTime.now(this.clock))
			.update();
		return "/portal/" + scope.getCode() + "/reset/" + ticket;
	}

	/** A link to a new reset of the customer. */
	public String link(Scope scope, Customer customer) {
		return link(scope, reset(scope, customer));
	}

	/** 43 characters nobody has seen before. */
	public String ticket() {
		byte[] bits = new byte[32];
		this.random.nextBytes(bits);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
	}

	/** All that is stored about the link. */
	Map<String, Object> row(String link) {
		return this.jdbc.sql("select * from reset_ticket where digest = ?").param(digest(link)).query().singleRow();
	}

	/** What is stored of the secret in the link. */
	public static String digest(String link) {
		return TicketDigest.of(link.substring(link.lastIndexOf('/') + 1)).orElseThrow().hex();
	}

}
