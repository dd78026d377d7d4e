package io.orchestration.console.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which vendor website a key belongs to. A key nobody has, one that was ended, and
 * one of a scope that is not in force are the same: they open nothing.
 */
@Component
class KeyCheck {

	/** How exactly it is known when a key was used: a call costs no write. */
	private static final Duration EXACTNESS = Duration.ofMinutes(1);

	private static final String FIND = """
			select id, scope_id, last_used_at from api_client where digest = ? and ended_at is null
			""";

	/** Of many calls at once one writes. */
	private static final String USE = """
			update api_client set last_used_at = :now
			where id = :id and (last_used_at is null or last_used_at <= :before)
			""";

	private final JdbcClient jdbc;

	private final Scopes scopes;

	private final Clock clock;

	KeyCheck(JdbcClient jdbc, Scopes scopes, Clock clock) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.clock = clock;
	}

	/** The website the key was made for, if it works at this moment. */
	Optional<ApiClient> find(ApiKey key) {
		return this.jdbc.sql(FIND)
			.param(key.digest())
			.query((row, number) -> new Found(row.getLong("id"), row.getLong("scope_id"),
					row.getObject("last_used_at", OffsetDateTime.class)))
			.optional()
			.flatMap(this::admitted);
	}

	private Optional<ApiClient> admitted(Found key) {
		Scope scope = this.scopes.tree().require(key.scopeId());
		if (!this.scopes.isInForce(scope)) {
			return Optional.empty();
		}
		use(key);
		return Optional.of(new ApiClient(key.id(), scope));
	}

	private void use(Found key) {
		Instant now = this.clock.instant();
		OffsetDateTime before = now.minus(EXACTNESS).atOffset(ZoneOffset.UTC);
		if (key.lastUsedAt() == null || !key.lastUsedAt().isAfter(before)) {
			this.jdbc.sql(USE)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("before", before)
				.param("id", key.id())
				.update();
		}
	}

	private record Found(long id, long scopeId, @Nullable OffsetDateTime lastUsedAt) {
	}

}
