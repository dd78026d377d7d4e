package io.orchestration.console.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the list is sorted and searched by, kept beside what it is made of.
 *
 * @param sortName last name first, folded
 * @param searchText everything a customer can be found by, folded
 */
@Embeddable
record CustomerIndex(String sortName, String searchText) {

	private static final int SORT_NAME_LENGTH = 400;

	static CustomerIndex of(PersonName name, String number, CustomerLogin login, @Nullable String phone) {
		String byLastName = name.last() + " " + name.first();
		String digits = (phone != null) ? SearchText.digits(phone) : null;
		return new CustomerIndex(SearchText.cut(SearchText.fold(byLastName), SORT_NAME_LENGTH),
				SearchText.of(name.full(), byLastName, login.email(), login.username(), number, phone, digits));
	}

}
