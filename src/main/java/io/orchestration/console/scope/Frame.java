package io.orchestration.console.scope;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the navigation panel and the top bar of a page show.
 *
 * @param scope the chosen scope; on pages outside of one the scope chosen last, if any
 * @param parentName the name of the scope above it
 * @param displayName who is signed in
 * @param role what they are in the scope
 * @param section the part of the navigation the page belongs to
 * @param extras further links in the navigation
 */
public record Frame(@Nullable Scope scope, @Nullable String parentName, String displayName, @Nullable Role role,
		@Nullable String section, List<NavigationLink> extras) {

	/** Whether the page may offer what needs this permission. */
	public boolean may(String permission) {
		return this.role != null && this.role.includes(Permission.valueOf(permission));
	}

	/** The message key of the role's name. */
	public @Nullable String roleKey() {
		return (this.role != null) ? "role." + this.role : null;
	}

}
