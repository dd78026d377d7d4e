package io.orchestration.console.settings;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of whom two-step sign-in is required, by what is set on all the scopes. */
@Component
@Transactional(readOnly = true)
public class TwoStepRules {

	private final Scopes scopes;

	private final StoredSettings stored;

	TwoStepRules(Scopes scopes, StoredSettings stored) {
		this.scopes = scopes;
		this.stored = stored;
	}

	/**
	 * Whether it is required of somebody with these roles, by the ids of the scopes they
	 * hold in. One scope that requires it is enough: nobody has half a second step. The
	 * roles are asked for only if it is required anywhere.
	 */
	public boolean concern(Supplier<Map<Long, Role>> roles) {
		Map<Long, Integer> chosen = this.stored.everywhere(Setting.TWO_STEP_SIGN_IN);
		if (chosen.values().stream().map(TwoStepRule::of).allMatch(TwoStepRule.OPTIONAL::equals)) {
			return false;
		}
		ScopeTree tree = this.scopes.tree();
		return roles.get()
			.entrySet()
			.stream()
			.anyMatch((it) -> inForce(tree.require(it.getKey()), tree, chosen).isFor(it.getValue()));
	}

	private static TwoStepRule inForce(Scope scope, ScopeTree tree, Map<Long, Integer> chosen) {
		return tree.path(scope)
			.stream()
			.map((it) -> chosen.get(it.id()))
			.filter(Objects::nonNull)
			.reduce((above, below) -> below)
			.map(TwoStepRule::of)
			.orElse(TwoStepRule.of(Setting.TWO_STEP_SIGN_IN.byDefault()));
	}

}
