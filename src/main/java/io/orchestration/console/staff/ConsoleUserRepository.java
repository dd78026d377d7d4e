package io.orchestration.console.staff;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ConsoleUserRepository extends JpaRepository<ConsoleUser, Long> {

	Optional<ConsoleUser> findByEmailCanonical(String email);

}
