/**
 * Starts the application and holds what a deployment sets; features may use it, it uses
 * none of them.
 */
@NullMarked
package io.orchestration.console;

import org.jspecify.annotations.NullMarked;
