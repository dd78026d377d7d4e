package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestUser;

/** The forms about console users and their roles. */
class UserForms {

	private static final String USERS = "/scopes/{scope}/administration/users";

	private static final Set<String> PERSON = Set.of("displayName", "email", "firstName", "lastName", "department",
			"jobTitle");

	private final FormStage stage;

	UserForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		return List.of(row("/new", PERSON, () -> sheet("/new", newUser())),
				row("/{user}/profile", PERSON, this::profile), row("/{user}/roles", Set.of(), this::role));
	}

	private Form newUser() {
		return Form.of("displayName", "Ada Marchetti", "email", "ada." + this.stage.unique() + "@example.com",
				"firstName", "Ada", "lastName", "Marchetti", "department", "", "jobTitle", "", "language", "", "place",
				this.stage.vendor().getCode(), "role", "CSR");
	}

	private Sheet profile() {
		TestUser user = this.stage.colleague();
		return sheet("/" + user.id() + "/profile",
				Form.of("version", "0", "was.displayName", user.displayName(), "was.email", user.email(), "was.enabled",
						"true", "displayName", user.displayName(), "email", user.email(), "firstName", "Rae",
						"lastName", "Whitfield", "department", "Sales", "jobTitle", "", "language", "fr", "_enabled",
						"on", "enabled", "true"));
	}

	private Sheet role() {
		return sheet("/" + this.stage.colleague().id() + "/roles",
				Form.of("place", this.stage.vendor().getCode(), "was", "CSR", "role", "EDITOR"));
	}

	private Sheet sheet(String page, Form form) {
		String users = USERS.replace("{scope}", this.stage.vendor().getCode());
		return new Sheet(this.stage.console(), users + page, form);
	}

	private static FormRow row(String mapping, Set<String> kept, Supplier<Sheet> fresh) {
		return new FormRow("", USERS + mapping, Set.of(), kept, fresh);
	}

}
