package io.orchestration.console.customer;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Customer c where c.id = :id")
	Optional<Customer> lockById(long id);

	Optional<Customer> findByScopeIdAndLoginUsernameCanonical(long scopeId, String username);

	Optional<Customer> findByScopeIdAndLoginEmailCanonical(long scopeId, String email);

	boolean existsByScopeIdAndNumber(long scopeId, String number);

}
