package io.orchestration.console.mail;

/** What a placeholder in the words of a mail can stand for. */
public enum MailVariable {

	/** Hello, with the first name if there is one. */
	GREETING("greeting"),
	/** The name customers know the scope by. */
	BRAND("brand"),
	/** Where customers get help. */
	SUPPORT("support"),
	/** The customer's first name; may be empty. */
	FIRST_NAME("customer.firstName"),
	/** What the customer signs in with. */
	USERNAME("customer.username"),
	/** From when the link is dead. */
	LINK_EXPIRES("link.expires"),
	/** When it happened. */
	CHANGE_AT("change.at"),
	/** Where or by whom the password was changed. */
	CHANGE_BY("change.by"),
	/** What was changed of the two-step sign-in. */
	CHANGE_WHAT("change.what"),
	/** The masked address before. */
	EMAIL_BEFORE("email.before"),
	/** The masked address from now on. */
	EMAIL_AFTER("email.after"),
	/** What the console user is called. */
	USER_NAME("user.name"),
	/** What the console user signs in with. */
	USER_EMAIL("user.email");

	private final String placeholder;

	MailVariable(String placeholder) {
		this.placeholder = placeholder;
	}

	/** What stands between the braces. */
	public String getPlaceholder() {
		return this.placeholder;
	}

}
