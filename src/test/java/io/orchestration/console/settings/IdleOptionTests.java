package io.orchestration.console.settings;

import java.net.http.HttpResponse;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Where no service for breached passwords is configured, nobody is made to believe in
 * one.
 */
@HttpTest
class IdleOptionTests {

	private static final String KEY = Setting.REFUSE_BREACHED_PASSWORDS.getKey();

	@Autowired
	Callers callers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices choices;

	@Autowired
	InheritedSettings settings;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Caller administrator;

	@BeforeEach
	void signIn() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
	}

	@Test
	void saysSoAndCannotBeReached() {
		assertThat(this.administrator.get(page()).body()).contains("No service for breached passwords is configured")
			.containsPattern("name=\"value\\[" + KEY + "]\"[^>]*disabled");
	}

	@Test
	void isNotSwitchedOnByAForgedRequest() {
		HttpResponse<String> answer = this.administrator.post(page(),
				form("").and("here[" + KEY + "]", "1").and("value[" + KEY + "]", "1"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Refuse breached passwords: no service is configured");
		assertThat(own()).isNull();
	}

	/** The page is for kind answers only. */
	@Test
	void isNotSwitchedOnByAnythingElse() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.choices.choose(this.vendor, Setting.REFUSE_BREACHED_PASSWORDS, true));

		assertThat(own()).isNull();
	}

	/** What was chosen while there was one is not lost by saving something else. */
	@Test
	void staysAsItWasUntilSomebodySwitchesItOff() {
		this.jdbc.sql("insert into scope_setting (scope_id, name, chosen) values (?, ?, 1)")
			.params(this.vendor.id(), KEY)
			.update();
		assertThat(this.administrator.get(page()).body())
			.doesNotContainPattern("name=\"value\\[" + KEY + "]\"[^>]*disabled");
		Form here = form("1").and("here[" + KEY + "]", "1");

		assertThat(this.administrator.post(page(), here.and("value[" + KEY + "]", "1")).statusCode()).isEqualTo(302);
		assertThat(own()).isEqualTo(1);

		assertThat(this.administrator.post(page(), here).statusCode()).isEqualTo(302);
		assertThat(own()).isZero();
	}

	private Form form(String was) {
		return Form.of("was[" + KEY + "]", was, "was[lock-duration]", "", "value[manual-passwords-temporary]", "1",
				"value[allow-forgot-password]", "1");
	}

	private @Nullable Integer own() {
		return this.settings.in(this.vendor).of(Setting.REFUSE_BREACHED_PASSWORDS).own();
	}

	private String page() {
		return "/scopes/" + this.vendor.getCode() + "/administration/customer";
	}

}
