/**
 * The outbox: mails written down in the transaction of the deed, delivered afterwards by
 * any node.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope" })
package io.orchestration.console.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
