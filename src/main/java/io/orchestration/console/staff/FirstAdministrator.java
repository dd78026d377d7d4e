package io.orchestration.console.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Appoints the administrator a deployment names, in a database without console users. */
@Component
class FirstAdministrator {

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final int SHORTEST_PASSWORD = 12;

	private final ConsoleProperties.Bootstrap wanted;

	private final Scopes scopes;

	private final StaffRegister register;

	private final PasswordEncoder encoder;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	private final Clock clock;

	FirstAdministrator(ConsoleProperties properties, Scopes scopes, StaffRegister register, PasswordEncoder encoder,
			TransactionTemplate transaction, ApplicationEventPublisher events, MessageSource messages, Clock clock) {
		this.wanted = properties.bootstrap();
		this.scopes = scopes;
		this.register = register;
		this.encoder = encoder;
		this.transaction = transaction;
		this.events = events;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Creates the administrator, who has to choose a new password at the first sign-in.
	 * Does nothing where console users exist.
	 * @throws BootstrapRefused if the address or the password given is of no use
	 */
	void appoint() {
		if (!this.register.isEmpty()) {
			return;
		}
		String email = this.wanted.adminEmail();
		String password = this.wanted.adminPassword();
		if (!StringUtils.hasText(email) || !StringUtils.hasText(password)) {
			LOG.warn("Nobody can sign in, the database has no console users. Set CONSOLE_BOOTSTRAP_ADMIN_EMAIL and "
					+ "CONSOLE_BOOTSTRAP_ADMIN_PASSWORD, and start again.");
			return;
		}
		createUnlessAnotherNodeDoes(administrator(email, password));
	}

	private ConsoleUser administrator(String email, String password) {
		EmailAddress address = EmailAddress.of(email)
			.orElseThrow(() -> new BootstrapRefused("CONSOLE_BOOTSTRAP_ADMIN_EMAIL is not an email address."));
		if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
			throw new BootstrapRefused(
					"CONSOLE_BOOTSTRAP_ADMIN_PASSWORD is shorter than " + SHORTEST_PASSWORD + " characters.");
		}
		String name = this.messages.getMessage("staff.first-administrator", null, Locale.ROOT);
		String hash = Objects.requireNonNull(this.encoder.encode(password));
		ConsoleUser user = new ConsoleUser(address, name, hash, this.clock.instant());
		user.demandNewPassword();
		return user;
	}

	private void createUnlessAnotherNodeDoes(ConsoleUser user) {
		try {
			this.transaction.executeWithoutResult((status) -> create(user));
			LOG.info("The first administrator was created and has to change the password at the first sign-in.");
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			continueIfSomebodyIsThere(ex);
		}
	}

	private void create(ConsoleUser user) {
		Scope global = this.scopes.tree().find(Scope.GLOBAL_CODE).orElseGet(() -> this.scopes.add(Scope.global()));
		this.register.add(user, Role.ADMINISTRATOR, global);
		this.events.publishEvent(StaffFact.done("staff.first-administrator", global, null));
	}

	private void continueIfSomebodyIsThere(DataAccessException cause) {
		if (this.register.isEmpty()) {
			throw cause;
		}
		LOG.info("Another node has created the first administrator.");
	}

}
