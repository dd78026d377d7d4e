/** What many tests stand on: databases, mail server, time, people and scopes. */
@NullMarked
package io.orchestration.console.support;

import org.jspecify.annotations.NullMarked;
