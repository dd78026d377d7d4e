package io.orchestration.console;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a deployment decides about the console.
 *
 * @param publicBaseUrl where browsers reach the application; links in mails start with it
 * unless their scope has a base URL of its own
 * @param hosts further names browsers may reach the application by, beside that one and
 * those of the vendor websites
 * @param bootstrap the first administrator
 * @param secrets what keeps secrets in the database from whoever has the database alone
 * @param mail how mails leave
 * @param limits how much is too much
 * @param sessions how long console users stay signed in
 * @param singleSignOn how long providers are waited for
 * @param breachedPasswords who knows passwords from data breaches
 * @param activity how long the audit trail is kept
 * @param resets how long resets are kept that are over, with their tickets and mails
 */
@Validated
@ConfigurationProperties("console")
public record ConsoleProperties(@NotNull URI publicBaseUrl, @DefaultValue List<String> hosts,
		@DefaultValue Bootstrap bootstrap, @DefaultValue Secrets secrets, @DefaultValue @Valid Mail mail,
		@DefaultValue @Valid Limits limits, @DefaultValue @Valid Sessions sessions,
		@DefaultValue SingleSignOn singleSignOn, @DefaultValue BreachedPasswords breachedPasswords,
		@DefaultValue Kept activity, @DefaultValue Kept resets) {

	/**
	 * The administrator created in a database without console users.
	 *
	 * @param adminEmail with which the administrator signs in
	 * @param adminPassword has to be changed at the first sign-in
	 */
	public record Bootstrap(@Nullable String adminEmail, @Nullable String adminPassword) {

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return "Bootstrap[adminEmail=" + this.adminEmail + "]";
		}

	}

	/**
	 * What secrets are sealed with that the console has to know again.
	 *
	 * @param key 32 random bytes in Base64; without it nobody can set up an authenticator
	 * app
	 */
	public record Secrets(@Nullable String key) {

		/** The key itself; empty if there is none. */
		public byte[] bytes() {
			return Base64.getDecoder().decode((this.key != null) ? this.key.strip() : "");
		}

		/** Keeps the key out of logs. */
		@Override
		public String toString() {
			return "Secrets";
		}

	}

	/**
	 * How mails leave.
	 *
	 * @param from the sender of every mail whose scope has none of its own
	 * @param poll how often the outbox is looked at when nothing wakes the delivery
	 * @param lease how long a node may hold mails it has claimed; at least twice the
	 * deadline
	 * @param senders how many mails a node hands over at once, each on a connection of
	 * its own
	 * @param deadline how long handing over one mail may take in all
	 * @param bounces where mails come back to that could not be delivered
	 */
	public record Mail(@DefaultValue("no-reply@localhost") String from, @DefaultValue("5s") Duration poll,
			@DefaultValue("5m") Duration lease, @DefaultValue("4") @Min(1) @Max(64) int senders,
			@DefaultValue("2m") Duration deadline, @DefaultValue @Valid Bounces bounces) {
	}

	/**
	 * The mailbox mails come back to that could not be delivered. Without a host nobody
	 * looks into it, and no mail names it.
	 *
	 * @param host of the IMAP server
	 * @param port of the IMAP server, if it is not the protocol's own
	 * @param username with which to sign in
	 * @param password with which to sign in
	 * @param protocol {@code imaps}, or {@code imap}, which is encrypted if the server
	 * can
	 * @param folder which is the console's alone: what was understood is deleted there
	 * @param poll how often it is looked into
	 * @param returnPath the address of the mailbox; each mail leaves with a sender of its
	 * own, {@code bounces+…@example.com}, which has to arrive there too
	 */
	public record Bounces(@Nullable String host, @Nullable Integer port, @DefaultValue("") String username,
			@DefaultValue("") String password, @DefaultValue("imaps") @Pattern(regexp = "imaps?") String protocol,
			@DefaultValue("INBOX") String folder, @DefaultValue("1m") Duration poll,
			@Nullable @Pattern(regexp = "|[A-Za-z0-9._-]{1,37}@[^@\\s<>]+") String returnPath) {

		/** Whether there is a mailbox to look into. */
		public boolean areRead() {
			return this.host != null && !this.host.isBlank();
		}

		/** Keeps the password out of logs. */
		@Override
		public String toString() {
			return "Bounces[host=" + this.host + ", folder=" + this.folder + "]";
		}

	}

	/**
	 * How much is too much (R20-R22).
	 *
	 * @param resetsPerCustomerPerHour reset mails one customer can be sent within an
	 * hour, or a console user on their own request, and once more on that of
	 * administrators
	 * @param resetsPerCustomerPerDay the same within a day
	 * @param resetsPerConsoleUserPerHour resets one console user can ask for within an
	 * hour; from half of them on they are warned, and it is written down
	 * @param badLinksPerMinute links that do not work, from one address, within a minute
	 * @param failedSignInsPerHour sign-ins that fail, from one address, within an hour:
	 * so many of customers, and so many of console users
	 * @param forgottenPasswordsPerHour links for console users that are asked for on the
	 * sign-in page, from one address, within an hour
	 * @param customerLinksPerHour links customers ask for themselves, from one address,
	 * within an hour
	 * @param failedSignInsPerWebsitePerMinute sign-ins that fail through the API, of one
	 * vendor website, within a minute
	 */
	public record Limits(@DefaultValue("3") @Positive int resetsPerCustomerPerHour,
			@DefaultValue("10") @Positive int resetsPerCustomerPerDay,
			@DefaultValue("60") @Positive int resetsPerConsoleUserPerHour,
			@DefaultValue("20") @Positive int badLinksPerMinute,
			@DefaultValue("100") @Positive int failedSignInsPerHour,
			@DefaultValue("20") @Positive int forgottenPasswordsPerHour,
			@DefaultValue("50") @Positive int customerLinksPerHour,
			@DefaultValue("600") @Positive int failedSignInsPerWebsitePerMinute) {
	}

	/**
	 * How long console users stay signed in (R33).
	 *
	 * @param idle how long without doing anything; what an open page asks by itself is no
	 * doing
	 * @param warning how long before that end the page asks whether to stay
	 * @param longest how long in any case
	 * @param most how many sessions one console user can have at once; a further one ends
	 * the oldest
	 */
	public record Sessions(@DefaultValue("15m") Duration idle, @DefaultValue("2m") Duration warning,
			@DefaultValue("8h") Duration longest, @DefaultValue("3") @Positive int most) {
	}

	/**
	 * How long the providers are waited for who let console users in. Who they are is
	 * said by {@code spring.security.oauth2.client}.
	 *
	 * @param connect until they are reached
	 * @param answer until they have answered
	 */
	public record SingleSignOn(@DefaultValue("2s") Duration connect, @DefaultValue("5s") Duration answer) {
	}

	/**
	 * How long something is kept that is over (R53).
	 *
	 * @param keep a month at least: limits and warnings look back some days
	 */
	public record Kept(@DefaultValue("P13M") Period keep) {

		public Kept {
			if (LocalDate.EPOCH.plus(keep).isBefore(LocalDate.EPOCH.plusMonths(1))) {
				throw new IllegalArgumentException("less than a month: " + keep);
			}
		}

	}

	/**
	 * The service that knows passwords from data breaches. Without a URL nobody is asked.
	 *
	 * @param url under which it answers {@code /range/…}
	 * @param connect how long until it is reached
	 * @param answer how long until it has answered, that included
	 */
	public record BreachedPasswords(@Nullable URI url, @DefaultValue("2s") Duration connect,
			@DefaultValue("3s") Duration answer) {

		/** Whether there is somebody to ask. */
		public boolean canBeAsked() {
			return this.url != null && !this.url.toString().isBlank();
		}

	}

}
