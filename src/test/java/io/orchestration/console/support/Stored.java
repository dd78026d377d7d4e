package io.orchestration.console.support;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all that stands in the database, bytes and all. */
public final class Stored {

	private Stored() {
	}

	/** Every value of every column of every table. */
	public static String everything(JdbcClient jdbc) {
		return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.stream()
			.flatMap((table) -> jdbc.sql("select * from " + table).query().listOfRows().stream())
			.flatMap((row) -> row.values().stream())
			.map(Stored::text)
			.collect(Collectors.joining("\n"));
	}

	private static String text(Object value) {
		return (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.ISO_8859_1)
				: Objects.toString(value, "");
	}

}
