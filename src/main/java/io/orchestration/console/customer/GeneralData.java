package io.orchestration.console.customer;

import java.util.LinkedHashMap;
import java.util.Map;

import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the General tab, as typed; blank is absent.
 *
 * @param firstName given names
 * @param lastName family name
 * @param phone where to call
 */
public record GeneralData(@Nullable String firstName, @Nullable String lastName,
		@Nullable String phone) implements EditedData {

	public GeneralData {
		firstName = Typed.orNull(firstName);
		lastName = Typed.orNull(lastName);
		phone = Typed.orNull(phone);
	}

	/** As it is stored now. */
	public static GeneralData of(Customer customer) {
		PersonName name = customer.getName();
		return new GeneralData(name.first(), name.last(), customer.getPhone());
	}

	@Override
	public Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("firstName", this.firstName);
		fields.put("lastName", this.lastName);
		fields.put("phone", this.phone);
		return fields;
	}

	PersonName name() {
		return new PersonName(Typed.orEmpty(this.firstName), Typed.orEmpty(this.lastName));
	}

}
