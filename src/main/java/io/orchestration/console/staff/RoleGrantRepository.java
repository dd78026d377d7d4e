package io.orchestration.console.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.scope.Role;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RoleGrantRepository extends JpaRepository<RoleGrant, Long> {

	/** The grants of a user who may still sign in. */
	@Query("select g from RoleGrant g join ConsoleUser u on u.id = g.userId where u.id = :userId and u.enabled")
	List<RoleGrant> findOfEnabledUser(long userId);

	List<RoleGrant> findByUserId(long userId);

	List<RoleGrant> findByScopeIdInAndUserIdIn(Collection<Long> scopeIds, Collection<Long> userIds);

	Optional<RoleGrant> findByUserIdAndScopeId(long userId, long scopeId);

	/**
	 * The grants of a role in exactly this scope, which nobody else may change for now.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select g from RoleGrant g where g.role = :role and g.scopeId = :scopeId order by g.id")
	List<RoleGrant> lockAllWith(Role role, long scopeId);

	/**
	 * Who has the role in exactly this scope and can work: enabled, with a password of
	 * their own.
	 */
	@Query("""
			select u.id from RoleGrant g join ConsoleUser u on u.id = g.userId
			where g.role = :role and g.scopeId = :scopeId and u.enabled and not u.mustChangePassword""")
	List<Long> findAbleUsersWith(Role role, long scopeId);

}
