package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;

/** The forms of the customer's pages. */
class PortalForms {

	private static final String NEW = "seventeen paper boats at dawn";

	private final FormStage stage;

	PortalForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		return List.of(row("/sign-in", Set.of("password"), Set.of("login"), this::signIn),
				row("/sign-out", Set.of(), Set.of(), () -> sheet("/sign-out", Form.of())),
				row("/password/forgotten", Set.of(), Set.of("login"), this::forgotten),
				row("/reset", Set.of("password", "retype"), Set.of(), this::openedLink), row("/password/change",
						Set.of("temporary", "password", "retype"), Set.of("login"), this::temporaryPassword));
	}

	private Sheet signIn() {
		return sheet("/sign-in",
				Form.of("login", String.valueOf(this.stage.customer().getUsername()), "password", Fixtures.PASSWORD));
	}

	/**
	 * On a website without customers: other forms leave some whose names are as hostile
	 * as what is typed here, and a mail would leave while the next form is looked at.
	 */
	private Sheet forgotten() {
		String portal = "/portal/" + this.stage.anotherScope().getCode();
		return new Sheet(this.stage.visitor(portal + "/sign-in"), portal + "/password/forgotten",
				Form.of("login", "nobody@example.com"));
	}

	private Sheet openedLink() {
		PasswordReset reset = this.stage.reset(this.stage.customer());
		Caller shopper = this.stage.visitor(path("/sign-in"));
		shopper.get(this.stage.link(reset));
		return new Sheet(shopper, path("/reset"),
				Form.of("reset", Long.toString(reset.id()), "password", NEW, "retype", NEW));
	}

	private Sheet temporaryPassword() {
		return sheet("/password/change", Form.of("login", String.valueOf(this.stage.newcomer().getUsername()),
				"temporary", FormStage.TEMPORARY, "password", NEW, "retype", NEW));
	}

	private Sheet sheet(String page, Form form) {
		return new Sheet(this.stage.visitor(path("/sign-in")), path(page), form);
	}

	private String path(String page) {
		return "/portal/" + this.stage.vendor().getCode() + page;
	}

	private static FormRow row(String page, Set<String> secrets, Set<String> kept, Supplier<Sheet> fresh) {
		return new FormRow("", "/portal/{scope}" + page, secrets, kept, fresh);
	}

}
