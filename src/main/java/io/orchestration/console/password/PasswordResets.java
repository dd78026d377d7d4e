package io.orchestration.console.password;

import java.util.Collection;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface PasswordResets extends JpaRepository<PasswordReset, Long> {

	Optional<PasswordReset> findByOpenFor(long customerId);

	Optional<PasswordReset> findByIdAndCustomerId(long id, long customerId);

	Optional<PasswordReset> findFirstByCustomerIdOrderByIdDesc(long customerId);

	Optional<PasswordReset> findFirstByCustomerIdAndIdLessThanOrderByIdDesc(long customerId, long id);

	Optional<PasswordReset> findFirstByCustomerIdAndScopeIdInOrderByIdDesc(long customerId, Collection<Long> scopeIds);

}
