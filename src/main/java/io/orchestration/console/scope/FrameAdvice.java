package io.orchestration.console.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Puts the frame into the model of every page a console user sees. Error pages have none:
 * they must not need what has just failed.
 */
@ControllerAdvice(basePackages = "io.orchestration.console")
class FrameAdvice {

	private final Scopes scopes;

	private final ScopeAccess access;

	private final LastScope lastScope;

	private final List<NavigationLink> extras;

	FrameAdvice(Scopes scopes, ScopeAccess access, LastScope lastScope, List<NavigationLink> extras) {
		this.scopes = scopes;
		this.access = access;
		this.lastScope = lastScope;
		this.extras = extras;
	}

	@ModelAttribute("frame")
	@Nullable Frame frame(@Nullable Authentication user, HttpServletRequest request) {
		if (user == null || !(user.getPrincipal() instanceof SignedInUser person)) {
			return null;
		}
		ScopeTree tree = this.scopes.tree();
		Scope scope = codeIn(request).flatMap(tree::find).or(() -> lastChosen(tree, user)).orElse(null);
		if (scope == null) {
			return new Frame(null, null, person.displayName(), null, sectionOf(request), this.extras);
		}
		Long parent = scope.parentId();
		return new Frame(scope, (parent != null) ? tree.require(parent).getName() : null, person.displayName(),
				this.access.roleIn(scope, user).orElse(null), sectionOf(request), this.extras);
	}

	/** Outside of a scope people go on in the one they come from. */
	private Optional<Scope> lastChosen(ScopeTree tree, Authentication user) {
		Long last = this.lastScope.of(user).orElse(null);
		return tree.all()
			.stream()
			.filter((it) -> Long.valueOf(it.id()).equals(last) && it.getType().isSelectable())
			.filter((it) -> this.access.roleIn(it, user).isPresent())
			.findAny();
	}

	private static Optional<String> codeIn(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map) ? Optional.ofNullable((String) map.get("scope")) : Optional.empty();
	}

	private static String sectionOf(HttpServletRequest request) {
		String[] path = request.getRequestURI().split("/", 4);
		String last = path[path.length - 1];
		return (path.length > 3) ? Section.at(last).map(Section::getName).orElse(last) : last;
	}

}
