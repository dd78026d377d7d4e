/**
 * Faults and figures: real processes of the console, a real PostgreSQL and an SMTP server
 * that misbehaves as told, with a book of what became of every reset.
 */
@NullMarked
package io.orchestration.console.bench;

import org.jspecify.annotations.NullMarked;
