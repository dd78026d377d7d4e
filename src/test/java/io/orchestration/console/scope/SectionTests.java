package io.orchestration.console.scope;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTests {

	@Test
	void isKnownByThePagesBelowIt() {
		assertThat(Section.at("customers/42/account")).contains(Section.CUSTOMERS);
		assertThat(Section.at("overview")).contains(Section.OVERVIEW);
		assertThat(Section.at("administration/customer")).contains(Section.OPTIONS);
		assertThat(Section.at("administration/integrations/7/end")).contains(Section.INTEGRATIONS);
		assertThat(Section.at("customersandmore")).isEmpty();
	}

	@Test
	void opensToWhoMayOpenIt() {
		assertThat(Section.openTo(Role.ADMINISTRATOR, "options")).isEqualTo(Section.OPTIONS);
		assertThat(Section.openTo(Role.READER, "overview")).isEqualTo(Section.OVERVIEW);
		assertThat(Section.openTo(Role.ADMINISTRATOR, "activity")).isEqualTo(Section.ACTIVITY);
		assertThat(Section.openTo(Role.ADMINISTRATOR, "integrations")).isEqualTo(Section.INTEGRATIONS);
		assertThat(Section.openTo(Role.CSR, "options")).isEqualTo(Section.CUSTOMERS);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "OPTIONS", "../admin", "//evil.test", "customers?x" })
	void fallsBackToTheCustomers(@Nullable String name) {
		assertThat(Section.openTo(Role.ADMINISTRATOR, name)).isEqualTo(Section.CUSTOMERS);
	}

}
