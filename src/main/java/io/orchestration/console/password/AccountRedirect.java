package io.orchestration.console.password;

import org.jspecify.annotations.Nullable;

/** Where every act of the Account tab leads back to, in the mode it was begun in. */
final class AccountRedirect {

	private AccountRedirect() {
	}

	static String to(@Nullable String edit) {
		return "redirect:/scopes/{scope}/customers/{id}/account" + ((edit != null) ? "?edit" : "");
	}

}
