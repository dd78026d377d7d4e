package io.orchestration.console.customer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/**
 * The Customers Filter, as the URL has it; what is absent does not narrow the list.
 *
 * @param search what was typed into the search box
 * @param status of the account
 * @param locked whether a lock holds at this moment
 * @param type of the customer
 * @param registeredFrom the first day, where the reader is
 * @param registeredTo the last day, where the reader is
 * @param lastLoginFrom the first day, where the reader is
 * @param lastLoginTo the last day, where the reader is
 * @param reach whether child scopes are left out
 */
record CustomerFilter(@Nullable String search, @Nullable AccountStatus status, @Nullable Boolean locked,
		@Nullable CustomerType type, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate registeredFrom,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate registeredTo,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastLoginFrom,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastLoginTo, @Nullable Reach reach) {

	static final int LONGEST_SEARCH = 200;

	static final int MOST_WORDS = 12;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	enum Reach {

		/** The chosen scope and all below it. */
		WITH_CHILDREN,
		/** The chosen scope alone. */
		THIS_SCOPE

	}

	/** Says what cannot be looked for. */
	void check(Errors errors) {
		if (typed().length() > LONGEST_SEARCH) {
			errors.rejectValue("search", "customers.search.too-long", new Object[] { LONGEST_SEARCH }, null);
		}
		else if (words().words().size() > MOST_WORDS) {
			errors.rejectValue("search", "customers.search.too-many-words", new Object[] { MOST_WORDS }, null);
		}
		checkYear("registeredFrom", this.registeredFrom, errors);
		checkYear("registeredTo", this.registeredTo, errors);
		checkYear("lastLoginFrom", this.lastLoginFrom, errors);
		checkYear("lastLoginTo", this.lastLoginTo, errors);
		checkOrder("registeredTo", this.registeredFrom, this.registeredTo, errors);
		checkOrder("lastLoginTo", this.lastLoginFrom, this.lastLoginTo, errors);
	}

	SearchWords words() {
		return SearchWords.of(typed());
	}

	/** Whether nothing narrows the list. */
	public boolean isEmpty() {
		return parameters().isEmpty();
	}

	/** Whether something under "More filters" narrows the list. */
	boolean narrowsFurther() {
		return Stream.of(this.type, this.registeredFrom, this.registeredTo, this.lastLoginFrom, this.lastLoginTo)
			.anyMatch(Objects::nonNull);
	}

	/** What stands in the URL. */
	Map<String, String> parameters() {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("search", Typed.orNull(this.search));
		all.put("status", this.status);
		all.put("locked", this.locked);
		all.put("reach", (this.reach == Reach.THIS_SCOPE) ? this.reach : null);
		all.put("type", this.type);
		all.put("registeredFrom", this.registeredFrom);
		all.put("registeredTo", this.registeredTo);
		all.put("lastLoginFrom", this.lastLoginFrom);
		all.put("lastLoginTo", this.lastLoginTo);
		Map<String, String> present = new LinkedHashMap<>();
		all.forEach((name, value) -> {
			if (value != null) {
				present.put(name, value.toString());
			}
		});
		return present;
	}

	private String typed() {
		return Typed.orEmpty(Typed.orNull(this.search));
	}

	private static void checkYear(String field, @Nullable LocalDate day, Errors errors) {
		if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
			errors.rejectValue(field, "customers.date.wrong");
		}
	}

	private static void checkOrder(String field, @Nullable LocalDate from, @Nullable LocalDate to, Errors errors) {
		if (from != null && to != null && to.isBefore(from)) {
			errors.rejectValue(field, "customers.date.order");
		}
	}

}
