package io.orchestration.console.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the list of customers can be sorted by. Who lacks the value comes before who has
 * it.
 */
enum CustomerSort {

	/** The best hits of a search first. */
	RELEVANCE,
	/** Last name, then first. */
	NAME,
	/** Address. */
	EMAIL,
	/** Username. */
	USERNAME,
	/** Customer number. */
	NUMBER,
	/** Phone, as text. */
	PHONE,
	/** Status of the account. */
	STATUS,
	/** Last login. */
	LAST_LOGIN,
	/** Since when there is an account. */
	REGISTERED,
	/** The name of the customer's own scope. */
	SCOPE;

	private static final SortKey NAME_KEY = SortKey.text("c.sort_name");

	static Optional<CustomerSort> of(@Nullable String parameter) {
		return Arrays.stream(values()).filter((it) -> it.parameter().equals(parameter)).findAny();
	}

	/** As it stands in the URL. */
	String parameter() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** By name where many share the value, so that people find their way. */
	List<SortKey> keys() {
		return switch (this) {
			case RELEVANCE -> List.of(SearchMatch.RANK, NAME_KEY);
			case NAME -> List.of(NAME_KEY);
			case EMAIL -> List.of(SortKey.optionalText("c.email_canonical"));
			case USERNAME -> List.of(SortKey.optionalText("c.username_canonical"));
			case NUMBER -> List.of(SortKey.text("c.customer_number"));
			case PHONE -> List.of(SortKey.optionalText("c.phone"));
			case STATUS -> List.of(SortKey.text("c.status"), NAME_KEY);
			case LAST_LOGIN -> List.of(SortKey.optionalTime("c.last_login_at"));
			case REGISTERED -> List.of(SortKey.time("c.registered_at"));
			case SCOPE -> List.of(SortKey.text("(select s.name from scope s where s.id = c.scope_id)"), NAME_KEY);
		};
	}

}
