package io.orchestration.console.password;

import java.time.Clock;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerPanel;
import io.orchestration.console.customer.CustomerPanel.Tab;
import io.orchestration.console.customer.CustomerPanels;
import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The Account tab, as far as all pages that show it have it in common. */
@Component
class AccountTab {

	static final String PAGE = "password/account";

	private final CustomerPanels panels;

	private final Credentials credentials;

	private final ResetTrails trails;

	private final Clock clock;

	AccountTab(CustomerPanels panels, Credentials credentials, ResetTrails trails, Clock clock) {
		this.panels = panels;
		this.credentials = credentials;
		this.trails = trails;
		this.clock = clock;
	}

	/** Fills the model and gives the panel back. */
	CustomerPanel show(Scope scope, long id, boolean editing, Model model) {
		CustomerPanel panel = this.panels.open(scope, id, Tab.ACCOUNT, editing);
		AccountFacts facts = addWhatChanges(panel.customer(), model);
		model.addAttribute("panel", panel);
		model.addAttribute("editable", facts.editable());
		this.trails.latestOf(id).ifPresent((it) -> addTrail(it, model));
		return panel;
	}

	/** Fills the model with a trail. */
	void addTrail(ResetTrail trail, Model model) {
		model.addAttribute("trail", trail);
		this.trails.supersededBy(trail.reset()).ifPresent((it) -> model.addAttribute("superseded", it));
	}

	/** Fills the model with what changes while the tab is open, the trail excepted. */
	AccountFacts addWhatChanges(Customer customer, Model model) {
		AccountFacts facts = new AccountFacts(customer, this.credentials.stateOf(customer.id()), this.clock.instant());
		model.addAttribute("locked", facts.isLocked());
		model.addAttribute("given", facts.given());
		return facts;
	}

}
