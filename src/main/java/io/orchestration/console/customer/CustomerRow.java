package io.orchestration.console.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A line of the list of customers. */
record CustomerRow(long id, String name, @Nullable String email, @Nullable String username, String number,
		@Nullable String phone, AccountStatus status, boolean locked, @Nullable Instant lastLogin, Instant registered,
		String scopeName) {

	static CustomerRow of(ResultSet row) throws SQLException {
		PersonName name = new PersonName(row.getString("first_name"), row.getString("last_name"));
		return new CustomerRow(row.getLong("id"), name.full(), row.getString("email"), row.getString("username"),
				row.getString("customer_number"), row.getString("phone"),
				AccountStatus.valueOf(row.getString("status")), row.getBoolean("locked"), time(row, "last_login_at"),
				row.getObject("registered_at", OffsetDateTime.class).toInstant(), row.getString("scope_name"));
	}

	/** The address as far as its "@", where a narrow column breaks it. */
	public String getMailbox() {
		return (this.email != null) ? this.email.substring(0, this.email.lastIndexOf('@')) : "";
	}

	/** The rest of the address. */
	public String getDomain() {
		return (this.email != null) ? this.email.substring(this.email.lastIndexOf('@')) : "";
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
