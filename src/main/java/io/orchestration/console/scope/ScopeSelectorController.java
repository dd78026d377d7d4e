package io.orchestration.console.scope;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.orchestration.console.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Scope Selector: find a scope, choose it, and go on in the same section there. */
@Controller
@RequestMapping("/scopes")
class ScopeSelectorController {

	private final Scopes scopes;

	private final ScopeAccess access;

	private final LastScope lastScope;

	private final Clock clock;

	ScopeSelectorController(Scopes scopes, ScopeAccess access, LastScope lastScope, Clock clock) {
		this.scopes = scopes;
		this.access = access;
		this.lastScope = lastScope;
		this.clock = clock;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String section,
			@RequestParam(defaultValue = "") String from, Authentication user, Model model) {
		ScopeTree tree = this.scopes.tree();
		Map<Long, Role> roles = this.access.roles(tree, user);
		if (roles.isEmpty()) {
			return "scope/no-role";
		}
		Long current = tree.find(from).map(Scope::id).or(() -> this.lastScope.of(user)).orElse(null);
		List<ScopeNode> nodes = new ScopeSelector(tree, roles, current, new NameSearch(q), this.clock.instant())
			.nodes();
		model.addAttribute("nodes", nodes);
		model.addAttribute("found", !nodes.stream().allMatch(ScopeNode::hidden));
		model.addAttribute("q", q);
		model.addAttribute("section", section);
		model.addAttribute("from", from);
		return "scope/selector";
	}

	@PostMapping("/choice")
	String choose(@RequestParam("scope") String code, @RequestParam(required = false) @Nullable String section,
			Authentication user) {
		Scope scope = this.scopes.tree()
			.find(code)
			.filter((it) -> it.getType().isSelectable())
			.orElseThrow(() -> new NotFoundException("scope"));
		Role role = this.access.roleIn(scope, user).orElseThrow(() -> new NotFoundException("scope"));
		this.lastScope.remember(user, scope);
		return "redirect:" + Section.openTo(role, section).in(scope);
	}

}
