package io.orchestration.console.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of roles people read says what the code does. */
class RolesInReadmeTests {

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\|[^|]+\\| `([A-Z_]+)` \\|((?:[^|\\n]*\\|){3}[^|\\n]*)\\|$");

	@Test
	void nameEveryPermissionAndWhoHasIt() throws IOException {
		Map<String, String> written = ROW.matcher(Files.readString(Path.of("README.md")))
			.results()
			.collect(Collectors.toMap((it) -> it.group(1), (it) -> cells(it.group(2))));

		assertThat(written).isEqualTo(Arrays.stream(Permission.values())
			.collect(Collectors.toMap(Permission::name, RolesInReadmeTests::whoHas)));
	}

	@Test
	void standInTheOrderTheyInclude() throws IOException {
		assertThat(Files.readString(Path.of("README.md"))).contains("| | | " + row(Role.values(), (it) -> switch (it) {
			case READER -> "Reader";
			case CSR -> "CSR";
			case EDITOR -> "Editor";
			case ADMINISTRATOR -> "Administrator";
		}) + " |");
	}

	private static String whoHas(Permission permission) {
		return row(Role.values(), (it) -> it.includes(permission) ? "yes" : "");
	}

	private static String row(Role[] roles, Function<Role, String> cell) {
		return Arrays.stream(roles).map(cell).collect(Collectors.joining(" | "));
	}

	private static String cells(String text) {
		return Stream.of(text.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "));
	}

}
