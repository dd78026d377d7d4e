/**
 * The second step of a console user's sign-in: authenticator apps, recovery codes,
 * passkeys, and the confirmation of a sign-in that has grown old.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "activity", "security" })
package io.orchestration.console.twostep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
