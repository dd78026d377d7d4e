package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.orchestration.console.mail.MailVariable.BRAND;
import static io.orchestration.console.mail.MailVariable.CHANGE_AT;
import static io.orchestration.console.mail.MailVariable.CHANGE_BY;
import static io.orchestration.console.mail.MailVariable.CHANGE_WHAT;
import static io.orchestration.console.mail.MailVariable.EMAIL_AFTER;
import static io.orchestration.console.mail.MailVariable.EMAIL_BEFORE;
import static io.orchestration.console.mail.MailVariable.FIRST_NAME;
import static io.orchestration.console.mail.MailVariable.GREETING;
import static io.orchestration.console.mail.MailVariable.LINK_EXPIRES;
import static io.orchestration.console.mail.MailVariable.SUPPORT;
import static io.orchestration.console.mail.MailVariable.USERNAME;
import static io.orchestration.console.mail.MailVariable.USER_EMAIL;
import static io.orchestration.console.mail.MailVariable.USER_NAME;

/** The mails the console writes, with what their words can mention. */
public enum MailTemplate {

	/** Brings the link of a reset. */
	RESET,
	/** Brings the link with which a customer chooses the first password. */
	INVITATION,
	/** Tells of a new password. */
	PASSWORD_CHANGED,
	/** Tells the old and the new address of the new one. */
	EMAIL_CHANGED,
	/** Tells of a lifted lock. */
	UNLOCKED,
	/** Brings the link with which a console user chooses the first password. */
	CONSOLE_INVITATION,
	/** Brings a console user the link to choose a new password. */
	CONSOLE_RESET,
	/** Tells a console user of their new password. */
	CONSOLE_PASSWORD_CHANGED,
	/** Tells a console user's old and new address of the new one. */
	CONSOLE_EMAIL_CHANGED,
	/** Tells a console user what they have changed of their two-step sign-in. */
	CONSOLE_TWO_STEP_CHANGED,
	/** Tells a console user that an administrator has removed their second factors. */
	CONSOLE_SECOND_FACTORS_REMOVED;

	/** The mail with this key. */
	public static Optional<MailTemplate> find(String key) {
		return Arrays.stream(values()).filter((it) -> it.getKey().equals(key)).findAny();
	}

	/** Stands in the table, in URLs and in message keys. */
	public String getKey() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What its words can mention. */
	public List<MailVariable> getVariables() {
		return Stream.concat(Stream.of(GREETING, BRAND, SUPPORT), own().stream()).toList();
	}

	/** The placeholders for that, without their braces. */
	public Set<String> placeholders() {
		return getVariables().stream().map(MailVariable::getPlaceholder).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether it brings a link to choose a password. */
	public boolean hasLink() {
		return own().contains(LINK_EXPIRES);
	}

	/** Whether it goes to customers, else to console users. */
	public boolean isForCustomers() {
		return !own().contains(USER_EMAIL);
	}

	private List<MailVariable> own() {
		return switch (this) {
			case RESET, INVITATION -> List.of(FIRST_NAME, USERNAME, LINK_EXPIRES);
			case PASSWORD_CHANGED -> List.of(FIRST_NAME, USERNAME, CHANGE_AT, CHANGE_BY);
			case EMAIL_CHANGED -> List.of(FIRST_NAME, USERNAME, CHANGE_AT, EMAIL_BEFORE, EMAIL_AFTER);
			case UNLOCKED -> List.of(FIRST_NAME, USERNAME, CHANGE_AT);
			case CONSOLE_INVITATION, CONSOLE_RESET -> List.of(USER_NAME, USER_EMAIL, LINK_EXPIRES);
			case CONSOLE_PASSWORD_CHANGED -> List.of(USER_NAME, USER_EMAIL, CHANGE_AT);
			case CONSOLE_EMAIL_CHANGED -> List.of(USER_NAME, USER_EMAIL, CHANGE_AT, EMAIL_BEFORE, EMAIL_AFTER);
			case CONSOLE_TWO_STEP_CHANGED -> List.of(USER_NAME, USER_EMAIL, CHANGE_WHAT);
			case CONSOLE_SECOND_FACTORS_REMOVED -> List.of(USER_NAME, USER_EMAIL);
		};
	}

}
