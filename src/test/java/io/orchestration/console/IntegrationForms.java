package io.orchestration.console;

import java.util.List;
import java.util.Set;

import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Form;

/** The forms about keys of vendor websites. */
class IntegrationForms {

	private static final String INTEGRATIONS = "/scopes/{scope}/administration/integrations";

	private final FormStage stage;

	IntegrationForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		return List.of(
				new FormRow("", INTEGRATIONS, Set.of(), Set.of("name"),
						() -> sheet(this.stage.anotherScope(), "", Form.of("name", "Shop server"))),
				new FormRow("", INTEGRATIONS + "/{key}/end", Set.of(), Set.of(), this::end));
	}

	private Sheet end() {
		Scope scope = this.stage.anotherScope();
		return sheet(scope, "/" + this.stage.key(scope) + "/end", Form.of());
	}

	private Sheet sheet(Scope scope, String page, Form form) {
		return new Sheet(this.stage.console(), INTEGRATIONS.replace("{scope}", scope.getCode()) + page, form);
	}

}
