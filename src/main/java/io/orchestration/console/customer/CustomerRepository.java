package io.orchestration.console.customer;

import java.util.Collection;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRepository extends JpaRepository<Customer, Long> {

	Optional<Customer> findByIdAndScopeIdIn(long id, Collection<Long> scopeIds);

	Optional<Customer> findByScopeIdAndUsernameCanonical(long scopeId, String username);

	Optional<Customer> findByScopeIdAndEmailCanonical(long scopeId, String email);

}
