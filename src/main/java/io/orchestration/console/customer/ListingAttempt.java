package io.orchestration.console.customer;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.validation.Errors;

/** Turns the reason why nothing is listed into an error of the Customers Filter. */
final class ListingAttempt {

	private ListingAttempt() {
	}

	/** The page, or nothing if the filter now says what is wrong. */
	static Optional<CustomerPage> of(Errors filter, Supplier<CustomerPage> listing) {
		if (filter.hasErrors()) {
			return Optional.empty();
		}
		try {
			return Optional.of(listing.get());
		}
		catch (QueryTimeoutException ex) {
			filter.reject("customers.too-slow");
			return Optional.empty();
		}
	}

}
