/** Single sign-on with a real Keycloak; src/it/README.md says how to run it. */
@NullMarked
package io.orchestration.console.keycloak;

import org.jspecify.annotations.NullMarked;
