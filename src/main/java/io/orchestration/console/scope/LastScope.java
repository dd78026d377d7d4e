package io.orchestration.console.scope;

import java.util.Optional;

import org.springframework.security.core.Authentication;

/** Remembers for each console user which scope they chose last. */
public interface LastScope {

	/** The id of the scope the user chose last; they may have lost their role in it. */
	Optional<Long> of(Authentication user);

	/** Remembers the choice until the next one. */
	void remember(Authentication user, Scope scope);

}
