package io.orchestration.console.demo;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plants the scopes of the demo: two regions, vendors in them, and stores. One vendor
 * allows manual entry, so that both ways of a reset can be seen.
 */
@Component
@Profile("demo")
class SampleTree {

	private final Scopes scopes;

	private final SettingChoices settings;

	SampleTree(Scopes scopes, SettingChoices settings) {
		this.scopes = scopes;
		this.settings = settings;
	}

	boolean isPlanted() {
		return !this.scopes.tree().all().isEmpty();
	}

	ScopeTree plant() {
		Scope global = this.scopes.add(Scope.global());
		this.scopes.add(global.child(ScopeType.VIRTUAL, SampleShop.NORTH_AMERICA, "North America", VendorWebsite.NONE));
		this.scopes.add(global.child(ScopeType.VIRTUAL, SampleShop.EUROPE, "Europe", VendorWebsite.NONE));
		for (SampleShop shop : SampleShop.all()) {
			Scope parent = this.scopes.tree().find(shop.parentCode()).orElseThrow();
			this.scopes.add(parent.child(shop.type(), shop.code(), shop.title(), shop.website())
				.speaking(shop.culture())
				.inZone(shop.zone()));
		}
		ScopeTree tree = this.scopes.tree();
		tree.find(SampleShop.BLUE_MESA).ifPresent((it) -> this.settings.choose(it, Setting.ALLOW_MANUAL_ENTRY, true));
		return tree;
	}

}
