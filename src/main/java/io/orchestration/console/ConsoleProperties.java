package io.orchestration.console;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a deployment decides about the console.
 *
 * @param publicBaseUrl where browsers reach the application; links in mails start with it
 * unless their scope has a base URL of its own
 * @param bootstrap the first administrator
 * @param mail how mails leave
 */
@Validated
@ConfigurationProperties("console")
public record ConsoleProperties(@NotNull URI publicBaseUrl, @DefaultValue Bootstrap bootstrap,
		@DefaultValue @Valid Mail mail) {

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
	 * How mails leave.
	 *
	 * @param from the sender of every mail
	 * @param poll how often the outbox is looked at when nothing wakes the delivery
	 * @param lease how long a node may hold mails it has claimed
	 */
	public record Mail(@DefaultValue("no-reply@localhost") String from, @DefaultValue("5s") Duration poll,
			@DefaultValue("5m") Duration lease) {
	}

}
