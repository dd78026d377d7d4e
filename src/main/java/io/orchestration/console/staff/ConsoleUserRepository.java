package io.orchestration.console.staff;

import java.util.Collection;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsoleUserRepository extends JpaRepository<ConsoleUser, Long> {

	Optional<ConsoleUser> findByEmailCanonical(String email);

	boolean existsByEmailCanonicalAndIdNot(String email, long id);

	boolean existsByEmailCanonical(String email);

	/** Whoever has what was typed for an address. */
	default Optional<ConsoleUser> findByAddress(String typed) {
		return EmailAddress.of(typed).flatMap((it) -> findByEmailCanonical(it.canonical()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from ConsoleUser u where u.id = :id")
	Optional<ConsoleUser> lockById(long id);

	/** The user if they have been granted a role in one of the scopes. */
	@Query("""
			select u from ConsoleUser u where u.id = :id
			and exists (select g from RoleGrant g where g.userId = u.id and g.scopeId in :scopeIds)""")
	Optional<ConsoleUser> findGrantedIn(Collection<Long> scopeIds, long id);

}
