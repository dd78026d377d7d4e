package io.orchestration.console;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Form;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends one form in many ways and notes what is wrong with the answers. */
class FormExaminer {

	/** What a form can change; how often a sign-in failed is none of its business. */
	private static final List<String> STORED = List.of("select * from customer where scope_id = ? order by id",
			"select customer_id, password_hash, credentials_changed_at, temporary_until from customer_credential "
					+ "where customer_id in (select id from customer where scope_id = ?) order by customer_id",
			"select id, state, expires_at, recipient from password_reset where scope_id = ? order by id",
			"select id, kind, recipient from outbox_mail where scope_id = ? order by id",
			"select * from scope_setting where scope_id >= ? order by scope_id, name",
			"select id, name, ended_at from api_client where scope_id >= ? order by id",
			"select user_id, role from role_grant where scope_id = ? order by user_id",
			"select id, email, password_hash, enabled, must_change_password, last_scope_id from console_user "
					+ "where id in (select user_id from role_grant where scope_id = ?) order by id");

	private final FormRow row;

	private final List<Scope> scopes;

	private final JdbcClient jdbc;

	private final List<String> faults = new ArrayList<>();

	private Sheet sheet;

	private String before;

	FormExaminer(FormRow row, List<Scope> scopes, JdbcClient jdbc) {
		this.row = row;
		this.scopes = scopes;
		this.jdbc = jdbc;
		takeAFreshOne();
	}

	/** The names of all fields. */
	List<String> fields() {
		return this.sheet.form().fields().stream().map((it) -> it.getKey()).toList();
	}

	/** Sends the form with this change, and expects anything but a fault. */
	FormVerdict send(String how, UnaryOperator<Form> change) {
		return send(how, change, (form) -> this.sheet.sender().post(this.sheet.path(), form));
	}

	/** Sends the form with this change, and expects this status. */
	void expect(int status, String how, UnaryOperator<Form> change) {
		note(how, status, send(how, change));
	}

	/** Sends the form without the token of its page. */
	void expectWithoutToken(int status) {
		String how = "without token";
		note(how, status,
				send(how, UnaryOperator.identity(), (form) -> this.sheet.sender().postBare(this.sheet.path(), form)));
	}

	List<String> faults() {
		return this.faults;
	}

	private FormVerdict send(String how, UnaryOperator<Form> change, Function<Form, HttpResponse<String>> way) {
		Form form = change.apply(this.sheet.form());
		HttpResponse<String> answer = way.apply(form);
		FormVerdict judged = new FormVerdict(this.row, form, answer, this.sheet.sender().follow(answer), this.before,
				stored());
		judged.faults().forEach((it) -> this.faults.add(how + ": " + it + " (" + answer.statusCode() + ")"));
		if (judged.accepted()) {
			takeAFreshOne();
		}
		return judged;
	}

	private void takeAFreshOne() {
		this.sheet = this.row.fresh().get();
		this.before = stored();
	}

	private void note(String how, int expected, FormVerdict judged) {
		int status = judged.answer().statusCode();
		if (status != expected) {
			this.faults.add(how + ": " + status + " instead of " + expected);
		}
	}

	private String stored() {
		return this.scopes.stream()
			.flatMap((scope) -> STORED.stream().map((it) -> rows(it, scope)))
			.collect(Collectors.joining());
	}

	private String rows(String query, Scope scope) {
		return this.jdbc.sql(query).param(scope.id()).query().listOfRows().toString();
	}

}
