package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestUser;

/** The forms of the console. */
class ConsoleForms {

	private static final String NEW = "seventeen paper boats at dawn";

	private static final String USER = "/scopes/{scope}/administration/users/{user}";

	private static final String CUSTOMER = "/scopes/{scope}/customers/{id}";

	private static final String USER_SESSIONS = "/scopes/{scope}/administration/users/{user}/sessions";

	private final FormStage stage;

	ConsoleForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		return Stream.of(ofStaff(), ofSessions(), ofScopes(), ofUsers(), ofCustomers(), ofPasswords())
			.flatMap(List::stream)
			.toList();
	}

	private List<FormRow> ofStaff() {
		Form choice = Form.of("scope", this.stage.vendor().getCode(), "section", "customers", "from", "");
		return List.of(row("/sign-in", Set.of("password"), Set.of(), this::signIn),
				row("/sign-out", Set.of(), Set.of(), () -> new Sheet(this.stage.someone(), "/sign-out", Form.of())),
				row("/account/password", Set.of("current", "password", "retype"), Set.of(), this::ownPassword),
				row("/account/preferences", Set.of(), Set.of("timeZone"), this::preferences),
				row("/scopes/choice", Set.of(), Set.of(), () -> sheet("/scopes/choice", choice)),
				row("/error", Set.of(), Set.of(), () -> new Sheet(this.stage.visitor("/sign-in"), "/error", Form.of())),
				row("/scopes/{scope}/administration/customer", Set.of(),
						Set.of("value[password-ticket-expiration-delay]", "value[minimum-length]"), this::options));
	}

	private List<FormRow> ofSessions() {
		String sessions = "/account/sessions";
		Form empty = Form.of();
		return List.of(row("/account/session", Set.of(), Set.of(), () -> sheet("/account/session", empty)),
				row(sessions + "/{session}/end", Set.of(), Set.of(), () -> sheet(sessions + "/0/end", empty)),
				row(sessions + "/others/end", Set.of(), Set.of(), () -> sheet(sessions + "/others/end", empty)),
				row(USER_SESSIONS + "/{session}/end", Set.of(), Set.of(), ofUser("/sessions/0/end")),
				row(USER_SESSIONS + "/all/end", Set.of(), Set.of(), ofUser("/sessions/all/end")));
	}

	private Supplier<Sheet> ofUser(String deed) {
		return () -> {
			String users = "/scopes/" + this.stage.vendor().getCode() + "/administration/users/";
			return sheet(users + this.stage.csr().id() + deed, Form.of());
		};
	}

	private List<FormRow> ofScopes() {
		Set<String> kept = Set.of("now.name", "now.timeZone", "now.startsOn", "now.endsOn", "now.baseUrl",
				"now.brandName", "now.colour", "now.supportEmail", "now.supportPhone");
		String scopes = "/scopes/{scope}/administration/scopes/{code}";
		return List.of(row(scopes, Set.of(), kept, this::scope),
				new FormRow("new", scopes + "/children", Set.of(), kept, this::newScope));
	}

	private List<FormRow> ofCustomers() {
		Set<String> general = Set.of("firstName", "lastName", "phone");
		Set<String> account = Set.of("username", "email");
		Set<String> all = Set.of("number", "firstName", "lastName", "phone", "username", "email");
		return List.of(row("/scopes/{scope}/customers/new", Set.of(), all, this::newCustomer),
				row(CUSTOMER + "/general", Set.of(), general, of("/general", (it) -> general())),
				row(CUSTOMER + "/account", Set.of(), account, of("/account", ConsoleForms::account)));
	}

	private List<FormRow> ofPasswords() {
		String password = CUSTOMER + "/password";
		Set<String> kept = Set.of("caseNumber");
		return List.of(new FormRow("by mail", password, Set.of(), kept, of("/password", (it) -> byMail())),
				new FormRow("by hand", password, Set.of("password", "retyped"), kept,
						of("/password", (it) -> byHand())),
				new FormRow("", password + "/suggestion", Set.of("password", "retyped"), kept,
						of("/password/suggestion", (it) -> byHand())),
				row(CUSTOMER + "/lock", Set.of(), Set.of(), of("/lock", (it) -> Form.of("edit", ""))),
				row(CUSTOMER + "/resets/{resetId}/cancellation", Set.of(), Set.of(), ofReset("/cancellation")),
				row(CUSTOMER + "/resets/{resetId}/resending", Set.of(), Set.of(), ofReset("/resending")));
	}

	private List<FormRow> ofUsers() {
		return List.of(row("/sign-in/forgotten", Set.of(), Set.of("email"), this::forgotten),
				row("/sign-in/reset", Set.of("password", "retype"), Set.of(), this::mailedLink),
				row(USER + "/password", Set.of("password", "confirm"), Set.of(), this::usersPassword),
				row(USER + "/password/reset-mails", Set.of(), Set.of(),
						() -> sheet(path(this.stage.colleague()) + "/password/reset-mails", Form.of())));
	}

	private Sheet signIn() {
		return new Sheet(this.stage.visitor("/sign-in"), "/sign-in",
				Form.of("email", "nobody@example.com", "password", NEW));
	}

	private Sheet ownPassword() {
		return new Sheet(this.stage.someone(), "/account/password",
				Form.of("current", Fixtures.PASSWORD, "password", NEW, "retype", NEW));
	}

	private Sheet preferences() {
		return sheet("/account/preferences", Form.of("language", "", "timeZone", "America/Toronto"));
	}

	private Sheet forgotten() {
		return new Sheet(this.stage.visitor("/sign-in/forgotten"), "/sign-in/forgotten",
				Form.of("email", this.stage.colleague().email()));
	}

	private Sheet mailedLink() {
		long reset = this.stage.reset(this.stage.colleague());
		Caller visitor = this.stage.visitor("/sign-in/forgotten");
		visitor.get(this.stage.link(reset));
		return new Sheet(visitor, "/sign-in/reset",
				Form.of("reset", Long.toString(reset), "password", NEW, "retype", NEW));
	}

	private Sheet usersPassword() {
		return sheet(path(this.stage.colleague()) + "/password",
				Form.of("choice", "CHANGE", "password", NEW, "confirm", NEW));
	}

	private Sheet options() {
		return sheet("/scopes/" + this.stage.anotherScope().getCode() + "/administration/customer",
				Form.of("was[allow-manual-entry]", "", "here[allow-manual-entry]", "1", "value[allow-manual-entry]",
						"1", "was[password-ticket-expiration-delay]", "", "value[password-ticket-expiration-delay]",
						"60", "was[minimum-length]", "", "value[minimum-length]", "15",
						"value[manual-passwords-temporary]", "1", "value[allow-forgot-password]", "1"));
	}

	private Sheet scope() {
		String code = this.stage.anotherScope().getCode();
		return sheet("/scopes/" + code + "/administration/scopes/" + code, typedScope().and("version", "0"));
	}

	private Sheet newScope() {
		String code = this.stage.vendor().getCode();
		return sheet("/scopes/" + code + "/administration/scopes/" + code + "/children",
				typedScope().and("type", "DEPENDENT").and("code", "n" + this.stage.unique()));
	}

	private static Form typedScope() {
		return Form.of("now.name", "Maple", "now.culture", "en-CA", "now.timeZone", "", "_now.active", "on",
				"now.active", "true", "now.startsOn", "", "now.endsOn", "", "now.baseUrl", "https://maple.example.com",
				"now.brandName", "Maple", "now.colour", "#b4431c", "now.supportEmail", "help@maple.example.com",
				"now.supportPhone", "+1 514 555 0100");
	}

	private Sheet newCustomer() {
		String unique = this.stage.unique();
		return sheet("/scopes/" + this.stage.vendor().getCode() + "/customers/new",
				Form.of("number", "N-" + unique, "firstName", "Ada", "lastName", "Marchetti", "phone", "", "type",
						"REGISTERED", "username", "ada" + unique, "email", unique + "@example.net", "language", "",
						"status", "ACTIVE"));
	}

	private static Form general() {
		return Form.of("version", "0", "was.firstName", "Jonas", "was.lastName", "Okafor", "was.phone", "", "firstName",
				"Jonas", "lastName", "Okafor", "phone", "+1 514 555 0142");
	}

	private static Form account(Customer it) {
		String username = String.valueOf(it.getUsername());
		String email = String.valueOf(it.getEmail());
		return Form.of("version", "0", "was.username", username, "was.email", email, "was.type", "REGISTERED",
				"was.language", "", "was.status", "ACTIVE", "username", username, "email", email, "type", "REGISTERED",
				"language", "", "status", "ACTIVE");
	}

	private static Form byMail() {
		return Form.of("method", "MAIL", "reason", "OTHER", "caseNumber", "INC-1", "edit", "");
	}

	private static Form byHand() {
		return Form.of("method", "MANUAL", "callerVerifiedBy", "CALLED_BACK", "reason", "OTHER", "caseNumber", "INC-1",
				"password", NEW, "retyped", NEW, "_temporary", "on", "temporary", "true");
	}

	private Supplier<Sheet> of(String page, Function<Customer, Form> filled) {
		return () -> {
			Customer customer = this.stage.customer();
			return sheet(path(customer) + page, filled.apply(customer));
		};
	}

	private Supplier<Sheet> ofReset(String deed) {
		return () -> {
			Customer customer = this.stage.customer();
			long reset = this.stage.reset(customer).id();
			return sheet(path(customer) + "/resets/" + reset + deed, Form.of("edit", ""));
		};
	}

	private Sheet sheet(String path, Form form) {
		return new Sheet(this.stage.console(), path, form);
	}

	private String path(TestUser user) {
		return "/scopes/" + this.stage.vendor().getCode() + "/administration/users/" + user.id();
	}

	private String path(Customer customer) {
		return "/scopes/" + this.stage.vendor().getCode() + "/customers/" + customer.id();
	}

	private static FormRow row(String mapping, Set<String> secrets, Set<String> kept, Supplier<Sheet> fresh) {
		return new FormRow("", mapping, secrets, kept, fresh);
	}

}
