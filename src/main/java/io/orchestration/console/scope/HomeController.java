package io.orchestration.console.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads to where a user works: the scope chosen last, the only one there is, or the Scope
 * Selector.
 */
@Controller
class HomeController {

	private final Scopes scopes;

	private final ScopeAccess access;

	private final LastScope lastScope;

	HomeController(Scopes scopes, ScopeAccess access, LastScope lastScope) {
		this.scopes = scopes;
		this.access = access;
		this.lastScope = lastScope;
	}

	@GetMapping("/")
	String show(Authentication user) {
		ScopeTree tree = this.scopes.tree();
		Map<Long, Role> roles = this.access.roles(tree, user);
		List<Scope> choices = tree.all()
			.stream()
			.filter((it) -> it.getType().isSelectable() && roles.containsKey(it.id()))
			.toList();
		Optional<Scope> last = this.lastScope.of(user)
			.flatMap((id) -> choices.stream().filter((it) -> it.id() == id).findAny());
		Optional<Scope> only = Optional.of(choices).filter((it) -> it.size() == 1).map((it) -> it.get(0));
		return "redirect:" + last.or(() -> only).map(Section.CUSTOMERS::in).orElse("/scopes");
	}

}
