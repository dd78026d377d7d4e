package io.orchestration.console.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** What an administrator can set on a scope. This list is all there is. */
public enum Setting {

	/** Whether a CSR may type a new password for a customer. */
	ALLOW_MANUAL_ENTRY(Section.PASSWORD_RESET_OPTIONS, Unit.SWITCH, 0, 0, 1),
	/** Whether the customer has to choose a new one at the next sign-in. */
	MANUAL_PASSWORDS_TEMPORARY(Section.PASSWORD_RESET_OPTIONS, Unit.SWITCH, 1, 0, 1),
	/** How long such a password works. */
	TEMPORARY_PASSWORD_LIFE(Section.PASSWORD_RESET_OPTIONS, Unit.HOURS, 24, 1, 168),
	/** How long the link in a reset mail works. */
	PASSWORD_TICKET_EXPIRATION_DELAY(Section.PASSWORD_RESET_OPTIONS, Unit.MINUTES, 60, 10, 1440),
	/** Whether customers may ask for such a link themselves. */
	ALLOW_FORGOT_PASSWORD(Section.PASSWORD_RESET_OPTIONS, Unit.SWITCH, 1, 0, 1),
	/** Failed sign-ins until the account is locked. */
	FAILURES_BEFORE_LOCK(Section.SIGN_IN_RULES, Unit.FAILURES, 10, 1, 100),
	/** Within which they are counted. */
	FAILURE_WINDOW(Section.SIGN_IN_RULES, Unit.MINUTES, 15, 1, 1440),
	/** How long the lock holds. */
	LOCK_DURATION(Section.SIGN_IN_RULES, Unit.MINUTES, 15, 1, 1440),
	/** Of a password. */
	MINIMUM_LENGTH(Section.SIGN_IN_RULES, Unit.CHARACTERS, 15, 8, 64),
	/** Whether a new password is refused that is known from a data breach. */
	REFUSE_BREACHED_PASSWORDS(Section.SIGN_IN_RULES, Unit.SWITCH, 0, 0, 1),
	/** Whether an administrator may type a new password for a console user. */
	ALLOW_MANUAL_ENTRY_FOR_USERS(Section.CONSOLE_USERS, Unit.SWITCH, 0, 0, 1),
	/** Of whom a second step is required, see {@link TwoStepRule}. */
	TWO_STEP_SIGN_IN(Section.CONSOLE_USERS, Unit.CHOICE, 0, 0, TwoStepRule.values().length - 1);

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private final Section section;

	private final Unit unit;

	private final int byDefault;

	private final int least;

	private final int most;

	Setting(Section section, Unit unit, int byDefault, int least, int most) {
		this.section = section;
		this.unit = unit;
		this.byDefault = byDefault;
		this.least = least;
		this.most = most;
	}

	/** The setting with this key. */
	static Optional<Setting> find(String key) {
		return Arrays.stream(values()).filter((it) -> it.getKey().equals(key)).findAny();
	}

	/** Stands in the table, in forms and in message keys. */
	public String getKey() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it is either on or off. */
	public boolean isSwitch() {
		return this.unit == Unit.SWITCH;
	}

	/** Whether it is one of a few, each with words of its own. */
	public boolean isChoice() {
		return this.unit == Unit.CHOICE;
	}

	/** What can be chosen, as a form carries it. */
	public List<String> getChoices() {
		return IntStream.rangeClosed(this.least, this.most).mapToObj(Integer::toString).toList();
	}

	public Unit getUnit() {
		return this.unit;
	}

	public int getLeast() {
		return this.least;
	}

	public int getMost() {
		return this.most;
	}

	Section section() {
		return this.section;
	}

	int byDefault() {
		return this.byDefault;
	}

	/** Whether the setting may have this value. */
	boolean accepts(int value) {
		return value >= this.least && value <= this.most;
	}

	/** The value somebody typed, unless it is none this setting may have. */
	OptionalInt read(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (!NUMBER.matcher(text).matches()) {
			return OptionalInt.empty();
		}
		int value = Integer.parseInt(text);
		return accepts(value) ? OptionalInt.of(value) : OptionalInt.empty();
	}

	/** A part of the page. */
	enum Section {

		/** What CSRs may do and how long it lasts. */
		PASSWORD_RESET_OPTIONS,
		/** What customers' sign-ins and passwords are held to. */
		SIGN_IN_RULES,
		/** What holds for those who work in the console. */
		CONSOLE_USERS

	}

	/** What a value counts. */
	public enum Unit {

		/** Nothing: one is on, zero is off. */
		SWITCH,
		/** Nothing: each number is a choice. */
		CHOICE,
		/** Hours. */
		HOURS,
		/** Minutes. */
		MINUTES,
		/** Failed sign-ins. */
		FAILURES,
		/** Characters. */
		CHARACTERS

	}

}
