package io.orchestration.console.customer;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a person is called.
 *
 * @param first given names, may be empty
 * @param last family name, may be empty if the first is not
 */
@Embeddable
public record PersonName(@Column(name = "first_name") String first, @Column(name = "last_name") String last) {

	public PersonName {
		first = first.strip();
		last = last.strip();
		if (first.isEmpty() && last.isEmpty()) {
			throw new IllegalArgumentException("a person needs a name");
		}
	}

	/** Both names in the order they are spoken. */
	public String full() {
		return (this.first + " " + this.last).strip();
	}

	/** One or two letters that stand for the person. */
	public String initials() {
		return initial(this.first) + initial(this.last);
	}

	private static String initial(String name) {
		return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
	}

}
