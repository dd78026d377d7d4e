package io.orchestration.console.scope;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeTypeTests {

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			PARENT,    GLOBAL, SALES, DEPENDENT, VIRTUAL
			GLOBAL,    false,  true,  false,     true
			SALES,     false,  false, true,      true
			DEPENDENT, false,  false, false,     false
			VIRTUAL,   false,  true,  true,      true
			""")
	void takesBelowItWhatTheTreeRulesSay(ScopeType parent, boolean global, boolean sales, boolean dependent,
			boolean virtual) {
		assertThat(ScopeType.GLOBAL.mayStandBelow(parent)).isEqualTo(global);
		assertThat(ScopeType.SALES.mayStandBelow(parent)).isEqualTo(sales);
		assertThat(ScopeType.DEPENDENT.mayStandBelow(parent)).isEqualTo(dependent);
		assertThat(ScopeType.VIRTUAL.mayStandBelow(parent)).isEqualTo(virtual);
	}

	@ParameterizedTest
	@EnumSource
	void canBeChosenUnlessItOnlyGroups(ScopeType type) {
		assertThat(type.isSelectable()).isEqualTo(type != ScopeType.VIRTUAL);
	}

	@ParameterizedTest
	@EnumSource
	void hasCustomersIfItIsAVendorOrAStore(ScopeType type) {
		assertThat(type.hasCustomers()).isEqualTo(type == ScopeType.SALES || type == ScopeType.DEPENDENT);
	}

}
