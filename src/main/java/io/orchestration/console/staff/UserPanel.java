package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.List;

import io.orchestration.console.scope.Scope;

/**
 * What the frame of a console user's details shows, whatever tab is open. Goes into the
 * model as {@code panel}; the fragment is {@code staff/user-panel.html}.
 *
 * @param scope the chosen scope, which stands in every link
 * @param user whom it shows
 * @param editable whether whoever looks may edit this user
 * @param own whether they look at themselves
 * @param back leads to the list as they left it
 */
record UserPanel(Scope scope, ConsoleUser user, boolean editable, boolean own, String back) {

	/** The address of the list. */
	static String list(Scope scope) {
		return "/scopes/" + scope.getCode() + "/administration/users";
	}

	/** The address of the user's pages. */
	public String path() {
		return list(this.scope) + "/" + this.user.id();
	}

	/** The address of a tab. */
	public String to(UserTab tab) {
		return path() + "/" + tab.segment();
	}

	/** Every tab. */
	public List<UserTab> tabs() {
		return Arrays.asList(UserTab.values());
	}

}
