package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.support.Form;

/** The forms about mails: what they say, and what becomes of those that wait. */
class MailForms {

	private static final String TEMPLATES = "/scopes/{scope}/administration/mail-templates";

	private static final String WORDS = TEMPLATES + "/{mail}/{culture}";

	private static final String LOOK = TEMPLATES + "/look";

	private static final String PREVIEW = "/preview/{form:html|text}";

	private static final String OUTBOX = "/scopes/{scope}/outbox";

	private final FormStage stage;

	MailForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		return List.of(
				row(WORDS, Set.of("value[subject]", "value[introduction]"), () -> template("/reset/en", this::words)),
				row(WORDS + "/test-mails", Set.of(), () -> template("/reset/en/test-mails", Form::of)),
				row(WORDS + PREVIEW, Set.of(), () -> template("/reset/en/preview/html", this::words)),
				row(LOOK, Set.of("value[sender-name]"), () -> template("/look", this::look)),
				row(LOOK + "/test-mails", Set.of(), () -> template("/look/test-mails", Form::of)),
				row(LOOK + PREVIEW, Set.of(), () -> template("/look/preview/text", this::look)),
				row(OUTBOX + "/retries", Set.of(), () -> outbox("/retries")),
				row(OUTBOX + "/withdrawal", Set.of(), () -> outbox("/withdrawal")),
				row(OUTBOX + "/probes", Set.of(), () -> outbox("/probes")),
				row(OUTBOX + "/test-mails", Set.of(), () -> outbox("/test-mails")));
	}

	private Form words() {
		return Form.of("was[subject]", "", "here[subject]", "1", "value[subject]", "Choose a new password",
				"was[introduction]", "", "here[introduction]", "1", "value[introduction]", "Dear {customer.firstName}",
				"was[closing]", "", "value[closing]", "");
	}

	private Form look() {
		return Form.of("was[sender-name]", "", "here[sender-name]", "1", "value[sender-name]", "Maple", "was[colour]",
				"", "here[colour]", "1", "value[colour]", "#204060", "was[logo]", "", "value[logo]", "");
	}

	private Sheet template(String page, Supplier<Form> form) {
		String scope = this.stage.anotherScope().getCode();
		return new Sheet(this.stage.console(), TEMPLATES.replace("{scope}", scope) + page, form.get());
	}

	private Sheet outbox(String page) {
		String scope = this.stage.vendor().getCode();
		return new Sheet(this.stage.console(), OUTBOX.replace("{scope}", scope) + page,
				Form.of("state", "", "kind", "", "recipient", "", "from", "", "to", ""));
	}

	private static FormRow row(String mapping, Set<String> kept, Supplier<Sheet> fresh) {
		return new FormRow("", mapping, Set.of(), kept, fresh);
	}

}
