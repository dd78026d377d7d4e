package io.orchestration.console.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R49: keys follow one another, two work at once, and never three. */
@ConsoleTest
class KeyRingTests {

	@Autowired
	KeyRing ring;

	@Autowired
	Keys keys;

	@Autowired
	Fixtures fixtures;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private Scope scope;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
	}

	/** Make a second, switch the website over, end the first: nobody is turned away. */
	@Test
	void letsOneKeyTakeThePlaceOfAnotherWhileBothWork() {
		String first = this.keys.make(this.scope);
		String second = this.keys.make(this.scope);
		assertThat(opens(first)).isTrue();
		assertThat(opens(second)).isTrue();
		assertThatExceptionOfType(KeysTaken.class).isThrownBy(() -> this.keys.make(this.scope));

		this.ring.end(this.scope, this.keys.id(first));

		assertThat(opens(first)).isFalse();
		assertThat(opens(second)).isTrue();
		String third = this.keys.make(this.scope);
		assertThat(opens(third)).isTrue();
		assertThat(this.ring.of(this.scope)).extracting(KeyRow::isLive).containsExactly(true, true, false);
	}

	@Test
	void makesNoThirdHoweverManyAreMadeAtOnce() throws Exception {
		List<Boolean> made = AtOnce.of(12, () -> {
			try {
				return opens(this.keys.make(this.scope));
			}
			catch (KeysTaken ex) {
				return false;
			}
		});

		assertThat(made).filteredOn((it) -> it).hasSize(2);
		assertThat(this.ring.of(this.scope)).hasSize(2);
		assertThat(activity()).containsOnly("api-client.made Shop server").hasSize(2);
	}

	/** The table itself, whatever the application does. */
	@Test
	void letsTheTableHoldNoThird() {
		this.keys.make(this.scope);
		this.keys.make(this.scope);

		for (int place : new int[] { 0, 1, 2, 3 }) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
				.sql("insert into api_client (scope_id, name, key_id, digest, live_as, created_at, created_by) "
						+ "values (?, 'third', '00000000', ?, ?, ?, 'Rae')")
				.params(this.scope.id(), this.fixtures.unique(), place, OffsetDateTime.now(this.clock))
				.update());
		}
	}

	@Test
	void endsAKeyOnceAndSaysSo() {
		long id = this.keys.id(this.keys.make(this.scope));

		this.ring.end(this.scope, id);
		this.ring.end(this.scope, id);

		assertThat(activity()).containsExactly("api-client.made Shop server", "api-client.ended Shop server");
		assertThat(this.ring.require(this.scope, id).endedAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void endsNoKeyOfAnotherWebsite() {
		String key = this.keys.make(this.scope);
		Scope other = this.fixtures.vendor();

		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.ring.end(other, this.keys.id(key)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.ring.end(this.fixtures.global(), this.keys.id(key)));

		assertThat(opens(key)).isTrue();
		assertThat(this.ring.of(other)).isEmpty();
	}

	@Test
	void makesNoneWhereThereAreNoCustomers() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.keys.make(this.fixtures.global()));
	}

	private boolean opens(String key) {
		return new Website(this.mvc, key).get("/api/v1/nothing").getResponse().getStatus() == 404;
	}

	private List<String> activity() {
		return this.jdbc.sql("select action || ' ' || detail from activity where scope_id = ? order by id")
			.param(this.scope.id())
			.query(String.class)
			.list()
			.stream()
			.map((it) -> Objects.requireNonNull(it).replaceAll(" \\([0-9a-f]{8}\\)$", ""))
			.toList();
	}

}
