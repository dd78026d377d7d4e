package io.orchestration.console.security;

/**
 * What it takes to hash a password by Argon2id, in one thread.
 *
 * @param kibibytes how much memory
 * @param rounds how many times through it
 */
record HashingCost(int kibibytes, int rounds) {

	/** What OWASP's Password Storage Cheat Sheet asks for at least. */
	static final HashingCost OWASP = new HashingCost(19_456, 2);

}
