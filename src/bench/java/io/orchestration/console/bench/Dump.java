package io.orchestration.console.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that stands in the database, as text. Not by pg_dump, which refuses a server
 * newer than itself.
 */
class Dump {

	private static final String TABLES = """
			select table_name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
			""";

	private final Database database;

	Dump(Database database) {
		this.database = database;
	}

	/** Writes it to the file, and returns how many tables there were. */
	int into(Path file) throws SQLException, IOException {
		List<String> tables = this.database.query(TABLES, (row) -> row.getString(1));
		try (Writer out = Files.newBufferedWriter(file)) {
			for (String table : tables) {
				out.write(table + "\n");
				for (String line : this.database.query("select * from \"" + table + "\"", Dump::line)) {
					out.write(line);
				}
			}
		}
		return tables.size();
	}

	// bytes both as hex and as the characters they may be
	private static String line(ResultSet row) throws SQLException {
		StringBuilder line = new StringBuilder();
		for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
			if (row.getObject(at) instanceof byte[] bytes) {
				line.append(HexFormat.of().formatHex(bytes)).append('\t');
				line.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\t');
			}
			else {
				line.append(row.getString(at)).append('\t');
			}
		}
		return line.append('\n').toString();
	}

}
