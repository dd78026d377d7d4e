package io.orchestration.console.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import io.orchestration.console.security.HashingTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords that are known from data breaches. Somebody else knows them, and is told as
 * little as can be: the beginning of a hash that a thousand others share. Nobody is kept
 * from a new password by that service being away: it is taken without this check.
 */
@Component
class BreachedPasswords {

	private static final Logger logger = LoggerFactory.getLogger(BreachedPasswords.class);

	/** Of the forty characters of a hash. */
	private static final int TOLD = 5;

	/** How long a service is left alone that has failed. */
	private static final Duration REST = Duration.ofSeconds(30);

	/** How long nothing more is said of it. */
	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final BreachService service;

	private final HashingTurns turns;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private Instant restsUntil = Instant.MIN;

	private Instant silentUntil = Instant.MIN;

	BreachedPasswords(BreachService service, HashingTurns turns, ApplicationEventPublisher events, Clock clock) {
		this.service = service;
		this.turns = turns;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the password is one of them, as far as can be found out. While the service
	 * is waited for, no transaction is open, and others may hash.
	 */
	@Transactional(propagation = Propagation.NEVER)
	boolean contain(String password) {
		if (!this.service.isThere()) {
			return false;
		}
		BreachCheck outcome = rests() ? BreachCheck.SKIPPED : this.turns.stepAside(() -> ask(digest(password)));
		this.events.publishEvent(outcome);
		return outcome == BreachCheck.KNOWN;
	}

	private BreachCheck ask(String digest) {
		try {
			return this.service.range(digest.substring(0, TOLD)).contains(digest.substring(TOLD)) ? BreachCheck.KNOWN
					: BreachCheck.UNKNOWN;
		}
		catch (IOException ex) {
			rest(ex);
			return BreachCheck.FAILED;
		}
	}

	private synchronized boolean rests() {
		return this.clock.instant().isBefore(this.restsUntil);
	}

	private synchronized void rest(IOException cause) {
		Instant now = this.clock.instant();
		this.restsUntil = now.plus(REST);
		if (!now.isBefore(this.silentUntil)) {
			this.silentUntil = now.plus(SILENCE);
			logger.warn("the service for breached passwords does not answer, they are not refused: {}", reason(cause));
		}
	}

	/** What others put into their exceptions might hold what was asked. */
	private static String reason(IOException cause) {
		return (cause instanceof UselessAnswer) ? String.valueOf(cause.getMessage()) : cause.getClass().getSimpleName();
	}

	/** Such services know passwords by this one; nothing is protected by it. */
	private static String digest(String password) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().withUpperCase().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
