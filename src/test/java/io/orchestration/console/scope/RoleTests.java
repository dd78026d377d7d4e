package io.orchestration.console.scope;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTests {

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			ROLE,          SEE_OVERVIEW, SEE_CUSTOMERS, RESET_PASSWORDS, EDIT_CUSTOMERS, CHANGE_OPTIONS, SEE_ACTIVITY
			READER,        true,         true,          false,           false,          false,          false
			CSR,           true,         true,          true,            false,          false,          false
			EDITOR,        true,         true,          true,            true,           false,          false
			ADMINISTRATOR, true,         true,          true,            true,           true,           true
			""")
	void mayDoWhatTheTableSays(Role role, boolean overview, boolean see, boolean reset, boolean edit, boolean options,
			boolean activity) {
		assertThat(role.includes(Permission.SEE_OVERVIEW)).isEqualTo(overview);
		assertThat(role.includes(Permission.SEE_CUSTOMERS)).isEqualTo(see);
		assertThat(role.includes(Permission.RESET_PASSWORDS)).isEqualTo(reset);
		assertThat(role.includes(Permission.EDIT_CUSTOMERS)).isEqualTo(edit);
		assertThat(role.includes(Permission.CHANGE_OPTIONS)).isEqualTo(options);
		assertThat(role.includes(Permission.SEE_ACTIVITY)).isEqualTo(activity);
	}

}
