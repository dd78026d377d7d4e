package io.orchestration.console.scope;

import org.springframework.data.jpa.repository.JpaRepository;

interface ScopeRepository extends JpaRepository<Scope, Long> {

}
