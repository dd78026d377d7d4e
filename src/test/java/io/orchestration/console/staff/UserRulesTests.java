package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody manages whoever may do more, nor becomes such a person (R36). */
@ConsoleTest
class UserRulesTests {

	@Autowired
	UserRules rules;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Scope store;

	private TestUser administrator;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@ParameterizedTest
	@EnumSource
	void letAnAdministratorEditWhoeverWorksInTheirScopeOrBelowIt(Role role) {
		assertThat(mayEdit(this.fixtures.staff(role, this.vendor))).isTrue();
		assertThat(mayEdit(this.fixtures.staff(role, this.store))).isTrue();
		assertThat(mayEdit(this.administrator)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void keepWhoeverHasARoleAboveFromBeingEdited(Role role) {
		TestUser above = this.fixtures.staff(role, this.fixtures.global());
		this.fixtures.grant(above, Role.READER, this.vendor);

		assertThat(mayEdit(above)).isFalse();
	}

	/** Their new address would open the other vendor too. */
	@Test
	void keepWhoeverAlsoWorksElsewhereFromBeingEdited() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.fixtures.grant(csr, Role.READER, this.fixtures.vendor());

		assertThat(mayEdit(csr)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void letNobodyElseEditAnybody(Role role) {
		this.administrator = this.fixtures.staff(role, this.vendor);

		assertThat(mayEdit(this.fixtures.staff(Role.READER, this.vendor))).isFalse();
		assertThat(mayGrant(this.fixtures.staff(Role.READER, this.vendor), this.vendor, Role.READER)).isFalse();
	}

	@Test
	void leaveWhoeverHasNoRoleToTheAdministratorsOfGlobal() {
		TestUser stranger = this.fixtures.stranger();

		assertThat(mayEdit(stranger)).isFalse();
		assertThat(this.rules.mayEdit(this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global()),
				this.users.findById(stranger.id()).orElseThrow()))
			.isTrue();
	}

	@Test
	void letADisabledAdministratorDoNothing() {
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.administrator.id()).update();

		assertThat(mayEdit(this.fixtures.staff(Role.READER, this.vendor))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void letRolesBeGrantedWithinOnesOwnScopeOnly(Role role) {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);

		assertThat(mayGrant(csr, this.vendor, role)).isTrue();
		assertThat(mayGrant(csr, this.store, role)).isTrue();
		assertThat(mayGrant(csr, this.fixtures.global(), role)).isFalse();
		assertThat(mayGrant(csr, this.fixtures.vendor(), role)).isFalse();
	}

	@Test
	void letRolesBeGrantedWhateverTheUserDoesElsewhere() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.fixtures.grant(csr, Role.ADMINISTRATOR, this.fixtures.vendor());

		assertThat(mayGrant(csr, this.vendor, Role.EDITOR)).isTrue();
	}

	@Test
	void keepTheRolesOfWhoeverHasOneFromAboveAsTheyAre() {
		TestUser above = this.fixtures.staff(Role.READER, this.fixtures.global());
		this.fixtures.grant(above, Role.CSR, this.vendor);

		assertThat(mayGrant(above, this.vendor, Role.READER)).isFalse();
		assertThat(mayGrant(above, this.store, Role.READER)).isFalse();
	}

	@Test
	void letAGrantInAVirtualScopeCountForAllBelowIt() {
		Scope region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		Scope inRegion = this.fixtures.below(region, ScopeType.SALES);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, region);

		assertThat(mayEdit(this.fixtures.staff(Role.ADMINISTRATOR, inRegion))).isTrue();
		assertThat(mayGrant(this.fixtures.stranger(), region, Role.CSR)).isTrue();
	}

	private boolean mayEdit(TestUser user) {
		return this.rules.mayEdit(this.administrator, this.users.findById(user.id()).orElseThrow());
	}

	private boolean mayGrant(TestUser user, Scope scope, Role role) {
		return this.rules.mayGrant(this.administrator, this.users.findById(user.id()).orElseThrow(), scope, role);
	}

}
