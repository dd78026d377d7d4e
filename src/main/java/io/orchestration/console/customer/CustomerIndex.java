package io.orchestration.console.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the list is sorted and searched by, kept beside what it is made of.
 *
 * @param sortName last name first, folded
 * @param fullName first name first, folded
 * @param namePairs the letters of the name in twos
 * @param searchText everything a customer can be found by, folded
 */
@Embeddable
record CustomerIndex(String sortName, String fullName, String namePairs, String searchText) {

	private static final int NAME_LENGTH = 400;

	private static final int PAIRS_LENGTH = 1000;

	static CustomerIndex of(PersonName name, String number, CustomerLogin login, @Nullable String phone) {
		String byLastName = name.last() + " " + name.first();
		String digits = (phone != null) ? SearchText.digits(phone) : null;
		return new CustomerIndex(cut(byLastName), cut(name.full()),
				SearchText.cut(SearchText.pairs(name.full()), PAIRS_LENGTH),
				SearchText.of(name.full(), byLastName, login.email(), login.username(), number, phone, digits));
	}

	private static String cut(String name) {
		return SearchText.cut(SearchText.searchable(name), NAME_LENGTH);
	}

}
