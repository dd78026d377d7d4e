package io.orchestration.console.tree;

import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Administration &gt; Scopes: the tree from the chosen scope down. */
@Controller
class TreeController {

	private final ScopePages pages;

	TreeController(ScopePages pages) {
		this.pages = pages;
	}

	@GetMapping("/scopes/{scope}/administration/scopes")
	String show(@PathVariable Scope scope, Model model) {
		model.addAttribute("branch", this.pages.branch(scope));
		return "tree/tree";
	}

}
