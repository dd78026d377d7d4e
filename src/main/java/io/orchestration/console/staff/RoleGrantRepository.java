package io.orchestration.console.staff;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RoleGrantRepository extends JpaRepository<RoleGrant, Long> {

	/** The grants of a user who may still sign in. */
	@Query("select g from RoleGrant g join ConsoleUser u on u.id = g.userId where u.id = :userId and u.enabled")
	List<RoleGrant> findOfEnabledUser(long userId);

	List<RoleGrant> findByUserId(long userId);

}
