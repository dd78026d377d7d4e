package io.orchestration.console.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.ScopeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class SampleDataTests {

	@Autowired
	Scopes scopes;

	@Autowired
	ScopeSettings settings;

	@Autowired
	SampleData data;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@Test
	void growsATreeOfRegionsVendorsAndStores() {
		ScopeTree tree = this.scopes.tree();

		assertThat(tree.children(tree.root())).extracting(Scope::getType)
			.containsExactly(ScopeType.VIRTUAL, ScopeType.VIRTUAL);
		assertThat(tree.all()).filteredOn((it) -> it.getType() == ScopeType.SALES).hasSize(6);
		assertThat(tree.children(tree.find("maple").orElseThrow())).hasSize(3)
			.allMatch((it) -> it.getType() == ScopeType.DEPENDENT);
	}

	@Test
	void hasFiveThousandCustomersWhoCanBeFound() {
		assertThat(count("customer")).isEqualTo(5000);
		assertThat(count("customer where search_text like '%amelie tremblay%' and sort_name = 'tremblay amelie'"))
			.isPositive();
	}

	@Test
	void remembersWhoHasCalledEverywhereButInTheSmallestShop() {
		for (String shop : List.of("maple", "maple-montreal", "blue-mesa", "nordlicht", "atelier-cerise")) {
			assertThat(count("password_reset where scope_id = (select id from scope where code = '" + shop + "')"))
				.as(shop)
				.isPositive();
		}
		assertThat(count("password_reset r join scope s on s.id = r.scope_id where s.code = 'thistle'")).isZero();
		assertThat(count("outbox_mail where kind = 'password-reset' and state = 'ACCEPTED'")).isGreaterThan(300);
		assertThat(count("outbox_mail where state in ('REFUSED', 'BOUNCED')")).isPositive();
		assertThat(count("activity where action = 'reset.requested'")).isEqualTo(count("outbox_mail"));
	}

	@Test
	void letsNobodyHaveChosenAPasswordBeforeItWasReset() {
		assertThat(count("password_reset r join customer_credential k on k.customer_id = r.customer_id "
				+ "where r.state = 'COMPLETED' and k.credentials_changed_at < r.ended_at"))
			.isZero();
		assertThat(count("password_reset r join customer_credential k on k.customer_id = r.customer_id "
				+ "where k.locked_at is not null"))
			.isZero();
	}

	@Test
	void addsNothingToADatabaseThatHasData() {
		this.data.plant();

		assertThat(count("customer")).isEqualTo(5000);
		assertThat(count("console_user")).isEqualTo(4);
	}

	@Test
	void allowsManualEntryAtOneVendorOnly() {
		assertThat(this.scopes.tree().all()).filteredOn((it) -> this.settings.effectiveIn(it).manualEntryAllowed())
			.extracting(Scope::getCode)
			.containsExactly("blue-mesa");
	}

	@ParameterizedTest
	@ValueSource(strings = { "csr@example.com", "editor@example.com", "admin@example.com", "csr.other@example.com" })
	void letsTheUsersOfTheSignInPageIn(String email) {
		assertThat(this.mvc.get().uri("/sign-in")).bodyText().contains(email, "demo-console-2026");
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("email", email)
			.param("password", "demo-console-2026")).redirectedUrl().isEqualTo("/");
	}

	@Test
	@EnabledIfSystemProperty(named = "console.test.database", matches = "postgresql",
			disabledReason = "the embedded database serves one node")
	void isCreatedOnceByTwoNodesThatStartTogether() {
		this.jdbc.sql("truncate table console_user, scope cascade").update();

		List<CompletableFuture<Void>> nodes = Stream.of(1, 2)
			.map((it) -> CompletableFuture.runAsync(this.data::plant))
			.toList();

		assertThat(nodes).allSatisfy((it) -> assertThat(it).succeedsWithin(Duration.ofMinutes(2)));
		assertThat(count("customer")).isEqualTo(5000);
		assertThat(count("scope")).isEqualTo(12);
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
