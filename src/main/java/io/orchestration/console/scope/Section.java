package io.orchestration.console.scope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A part of the console that every scope has, and what it takes to open it. */
enum Section {

	/** How it fares, in figures. */
	OVERVIEW("overview", Permission.SEE_OVERVIEW),
	/** The customers of the scope. */
	CUSTOMERS("customers", Permission.SEE_CUSTOMERS),
	/** What was done in it. */
	ACTIVITY("activity", Permission.SEE_ACTIVITY),
	/** The mails of it. */
	OUTBOX("outbox", Permission.SEE_OUTBOX),
	/** Customer &gt; Administration. */
	OPTIONS("administration/customer", Permission.CHANGE_OPTIONS),
	/** What mails say and how they look. */
	TEMPLATES("administration/mail-templates", Permission.CHANGE_OPTIONS),
	/** The console users with a role in it or below it. */
	USERS("administration/users", Permission.MANAGE_USERS),
	/** The tree itself. */
	SCOPES("administration/scopes", Permission.MANAGE_SCOPES),
	/** What vendor websites call the API with. */
	INTEGRATIONS("administration/integrations", Permission.MANAGE_INTEGRATIONS);

	private final String path;

	private final Permission permission;

	Section(String path, Permission permission) {
		this.path = path;
		this.permission = permission;
	}

	/** The section a page below {@code /scopes/{scope}/} belongs to. */
	static Optional<Section> at(String path) {
		return Arrays.stream(values()).filter((it) -> path.equals(it.path) || path.startsWith(it.path + "/")).findAny();
	}

	/** The section with this name if the role may open it, else the customers. */
	static Section openTo(Role role, @Nullable String name) {
		return Arrays.stream(values())
			.filter((it) -> it.getName().equals(name) && role.includes(it.permission))
			.findAny()
			.orElse(CUSTOMERS);
	}

	/** What the navigation calls the section. */
	String getName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The URL of the section in this scope. */
	String in(Scope scope) {
		return "/scopes/" + scope.getCode() + "/" + this.path;
	}

}
