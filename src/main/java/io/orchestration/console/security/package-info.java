/**
 * Who may enter: sign-in of console users, access by URL, headers, and the hashing of
 * passwords.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope" })
package io.orchestration.console.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
