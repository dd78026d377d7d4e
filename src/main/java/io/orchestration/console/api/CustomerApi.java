package io.orchestration.console.api;

import java.time.Instant;

import io.orchestration.console.password.CustomerStanding;
import io.orchestration.console.password.CustomerStandings;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a vendor website whether sessions of one of its customers go on (R16). */
@RestController
class CustomerApi {

	private final CustomerStandings standings;

	CustomerApi(CustomerStandings standings) {
		this.standings = standings;
	}

	@GetMapping(path = "/api/v1/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Standing> show(@AuthenticationPrincipal ApiClient website, @PathVariable long id) {
		return ResponseEntity.ok(Standing.of(this.standings.require(website.scope(), id)));
	}

	/**
	 * What it is told.
	 *
	 * @param customerId who was asked about
	 * @param active whether there is a login that is switched on
	 * @param credentialsChangedAt sessions that began with another one are over
	 */
	record Standing(String customerId, boolean active, @Nullable Instant credentialsChangedAt) {

		static Standing of(CustomerStanding customer) {
			return new Standing(Long.toString(customer.customerId()), customer.active(),
					customer.credentialsChangedAt());
		}

	}

}
