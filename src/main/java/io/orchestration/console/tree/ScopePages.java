package io.orchestration.console.tree;

import java.time.Clock;
import java.util.List;

import io.orchestration.console.scope.Languages;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.Zones;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the tree show besides what can be typed. */
@Component
class ScopePages {

	private final Scopes scopes;

	private final Clock clock;

	ScopePages(Scopes scopes, Clock clock) {
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * The scope with this code at or below the one in the URL, in which the administrator
	 * has been found to be one; any other is as missing as none.
	 */
	Scope require(Scope top, String code) {
		ScopeTree tree = this.scopes.tree();
		return tree.find(code)
			.filter((it) -> tree.path(it).stream().anyMatch((above) -> above.id() == top.id()))
			.orElseThrow(() -> new NotFoundException("scope " + code));
	}

	/** The tree from this scope down. */
	Branch branch(Scope top) {
		return Branch.of(this.scopes.tree(), top, this.clock.instant());
	}

	/** The types a scope below this one may have; a store is no parent at all. */
	List<ScopeType> typesBelow(Scope parent) {
		List<ScopeType> types = this.scopes.tree().typesBelow(parent);
		if (types.isEmpty()) {
			throw new NotFoundException("scopes below " + parent.getCode());
		}
		return types;
	}

	/** The page of a scope that can be edited. */
	String edit(Scope tended, Model model) {
		ScopeTree tree = this.scopes.tree();
		Long parentId = tended.parentId();
		Scope parent = (parentId != null) ? tree.require(parentId) : null;
		model.addAttribute("tended", tended);
		model.addAttribute("state", tree.state(tended, this.clock.instant()));
		model.addAttribute("languages", Languages.offeredBeside(tended.culture().toLanguageTag()));
		model.addAttribute("zones", Zones.offered());
		model.addAttribute("above", (parent != null) ? tree.website(parent) : VendorWebsite.NONE);
		model.addAttribute("zoneAbove", (parent != null) ? tree.zone(parent) : Zones.UTC);
		return "tree/edit";
	}

	/** The page of a scope that is to grow below this one. */
	String create(Scope parent, Model model) {
		ScopeTree tree = this.scopes.tree();
		model.addAttribute("parent", parent);
		model.addAttribute("types", typesBelow(parent));
		model.addAttribute("languages", Languages.offeredBeside(parent.culture().toLanguageTag()));
		model.addAttribute("zones", Zones.offered());
		model.addAttribute("above", tree.website(parent));
		model.addAttribute("zoneAbove", tree.zone(parent));
		return "tree/new";
	}

}
