package io.orchestration.console.staff;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody is always there who can let others in. */
@ConsoleTest
class LastAdministratorTests {

	private static final String REASON = "Nobody else who can sign in is Administrator of Global.";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	UserEditing editing;

	@Autowired
	TransactionTemplate transaction;

	private Scope global;

	private TestUser first;

	private TestUser second;

	@BeforeEach
	void appointTwo() {
		this.global = this.fixtures.global();
		this.jdbc.sql("update role_grant set role = 'READER' where scope_id = ?").param(this.global.id()).update();
		this.first = administrator();
		this.second = administrator();
	}

	@Test
	void canBeOneOfTwoUntilTheOtherIsDisabled() {
		assertThat(desk(this.first).disable(this.second)).hasStatus3xxRedirection();

		assertThat(desk(this.first).decide(this.first, this.global, "ADMINISTRATOR", "")).hasStatus(422)
			.bodyText()
			.contains(REASON);
		assertThat(administrators()).containsExactly(this.first.id());
	}

	@Test
	void canBeOneOfTwoUntilTheOtherIsNone() {
		assertThat(desk(this.first).decide(this.second, this.global, "ADMINISTRATOR", "CSR")).hasStatus3xxRedirection();

		assertThat(desk(this.first).decide(this.first, this.global, "ADMINISTRATOR", "EDITOR")).hasStatus(422)
			.bodyText()
			.contains(REASON);
		assertThat(administrators()).containsExactly(this.first.id());
	}

	/** Whoever has been invited may never come. */
	@Test
	void isNotReplacedBySomebodyWithoutAPasswordOfTheirOwn() {
		this.jdbc.sql("update console_user set must_change_password = true where id = ?")
			.param(this.second.id())
			.update();

		assertThat(desk(this.first).decide(this.first, this.global, "ADMINISTRATOR", "")).hasStatus(422)
			.bodyText()
			.contains(REASON);
	}

	@Test
	void isDecidedOnceItIsKnownWhatBecameOfTheOther() {
		CompletableFuture<MvcTestResult> leaving = this.transaction.execute((status) -> {
			this.editing.edit(this.first, this.global, this.second.id(), 0,
					new ProfileData("Rae Whitfield", this.second.email(), null, null, null, null, null, false));
			CompletableFuture<MvcTestResult> request = CompletableFuture
				.supplyAsync(() -> desk(this.first).decide(this.first, this.global, "ADMINISTRATOR", ""));
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> request.get(300, TimeUnit.MILLISECONDS));
			return request;
		});

		assertThat(leaving).succeedsWithin(Duration.ofMinutes(1))
			.satisfies((it) -> assertThat(it).hasStatus(422).bodyText().contains(REASON));
		assertThat(administrators()).containsExactly(this.first.id());
	}

	@RepeatedTest(5)
	void remainsWhenTwoDisableEachOtherAtOnce() {
		atOnce(() -> desk(this.first).disable(this.second), () -> desk(this.second).disable(this.first));

		assertThat(administrators()).hasSize(1);
	}

	@RepeatedTest(5)
	void remainsWhenTwoTakeTheRoleFromEachOtherAtOnce() {
		atOnce(() -> desk(this.first).decide(this.second, this.global, "ADMINISTRATOR", ""),
				() -> desk(this.second).decide(this.first, this.global, "ADMINISTRATOR", "READER"));

		assertThat(administrators()).hasSize(1);
	}

	@RepeatedTest(5)
	void remainsWhenOneGoesAndTheOtherIsDisabledAtOnce() {
		atOnce(() -> desk(this.first).decide(this.first, this.global, "ADMINISTRATOR", ""),
				() -> desk(this.first).disable(this.second));

		assertThat(administrators()).hasSize(1);
	}

	private void atOnce(Runnable... deeds) {
		CyclicBarrier start = new CyclicBarrier(deeds.length);
		List<CompletableFuture<Void>> all = Stream.of(deeds).map((deed) -> CompletableFuture.runAsync(() -> {
			await(start);
			deed.run();
		})).toList();

		assertThat(all).allSatisfy((it) -> assertThat(it).succeedsWithin(Duration.ofMinutes(1)));
	}

	private static void await(CyclicBarrier start) {
		try {
			start.await(1, TimeUnit.MINUTES);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An administrator of Global who has something else to fall back on. */
	private TestUser administrator() {
		TestUser user = this.fixtures.staff(Role.ADMINISTRATOR, this.global);
		this.fixtures.grant(user, Role.ADMINISTRATOR, this.fixtures.vendor());
		return user;
	}

	private UserDesk desk(TestUser me) {
		return new UserDesk(this.mvc, this.jdbc, me, this.global);
	}

	private List<Long> administrators() {
		return this.jdbc
			.sql("select u.id from console_user u join role_grant g on g.user_id = u.id "
					+ "where g.scope_id = ? and g.role = 'ADMINISTRATOR' and u.enabled")
			.param(this.global.id())
			.query(Long.class)
			.list();
	}

}
