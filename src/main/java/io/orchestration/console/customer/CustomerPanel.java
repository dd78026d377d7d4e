package io.orchestration.console.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.orchestration.console.scope.Languages;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of the Customer Details Panel shows, whatever tab is open. Goes into the
 * model as {@code panel}; the fragments are in {@code customers/panel.html}.
 *
 * @param scope the chosen scope, which stands in every link
 * @param customer whom it shows
 * @param home the customer's own scope, whose options hold
 * @param locked whether too many failed sign-ins keep the customer out at this moment
 * @param tab the open tab
 * @param editing whether the panel is in edit mode
 * @param list leads back to the list as it was when the customer was opened
 */
public record CustomerPanel(Scope scope, Customer customer, Scope home, boolean locked, Tab tab, boolean editing,
		String list) {

	/** The tabs, in the order they stand. */
	public enum Tab {

		/** Name and phone. */
		GENERAL,
		/** Login, password and resets. */
		ACCOUNT,
		/** What happened to the customer. */
		ACTIVITY;

		/** The last segment of the tab's URL, and the end of its label's message key. */
		public String segment() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Every tab. */
	public List<Tab> tabs() {
		return Arrays.asList(Tab.values());
	}

	/** The name on top. */
	public String name() {
		return this.customer.getName().full();
	}

	/** The address of the customer's pages. */
	public String path() {
		return "/scopes/" + this.scope.getCode() + "/customers/" + this.customer.id();
	}

	/**
	 * The address of the open tab in view mode; a form in edit mode is posted there too.
	 */
	public String here() {
		return path() + "/" + this.tab.segment();
	}

	/** The address of a tab, in the mode the panel is in. */
	public String to(Tab other) {
		return path() + "/" + other.segment() + (this.editing ? "?edit" : "");
	}

	/** The tags of the languages that can be chosen for this customer. */
	public List<String> languages() {
		return Languages.offeredBeside(this.customer.getLanguage());
	}

	/** The customer's own language, absent if it is the scope's. */
	public @Nullable String language() {
		return this.customer.getLanguage();
	}

}
