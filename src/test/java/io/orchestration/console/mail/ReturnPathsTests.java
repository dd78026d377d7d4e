package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.orchestration.console.ConsoleProperties.Bounces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPathsTests {

	private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";

	private final ReturnPaths paths = paths("imap.example.com", "bounces@example.com");

	@Test
	void givesEachMailASenderByWhichItIsKnownAgain() {
		String sender = this.paths.of(mail(TOKEN)).orElseThrow();

		assertThat(sender).isEqualTo("bounces+" + TOKEN + "@example.com");
		assertThat(this.paths.tokenIn("Mail system <" + sender.toUpperCase(Locale.ROOT) + ">")).contains(TOKEN);
	}

	@Test
	void knowsNoOtherSender() {
		assertThat(this.paths.tokenIn("bounces@example.com")).isEmpty();
		assertThat(this.paths.tokenIn("bounces+42@example.com")).isEmpty();
		assertThat(this.paths.tokenIn("bounces+" + TOKEN + "@example.net")).isEmpty();
	}

	@Test
	void leavesTheSenderAsItIsWhileNobodyReadsWhatComesBack() {
		assertThat(paths(null, "bounces@example.com").of(mail(TOKEN))).isEmpty();
		assertThat(paths("", "bounces@example.com").of(mail(TOKEN))).isEmpty();
		assertThat(paths("imap.example.com", null).of(mail(TOKEN))).isEmpty();
		assertThat(paths("imap.example.com", "").tokenIn("+" + TOKEN)).isEmpty();
		assertThat(this.paths.of(mail(null))).isEmpty();
	}

	@Test
	void makesTokensNobodyCanGuess() {
		assertThat(ReturnPaths.newToken()).matches("[a-z2-7]{26}").isNotEqualTo(ReturnPaths.newToken());
	}

	private static ReturnPaths paths(@Nullable String host, @Nullable String returnPath) {
		return new ReturnPaths(BounceStage
			.properties(new Bounces(host, null, "", "", "imaps", "INBOX", Duration.ofMinutes(1), returnPath)));
	}

	private static OutboxMail mail(@Nullable String token) {
		MailOrder order = new MailOrder("kind", 1, 1, null, "jonas@example.net", null);
		return new OutboxMail(1, order, "<id@example.com>", 0, Instant.EPOCH, Instant.EPOCH, token, Instant.EPOCH);
	}

}
