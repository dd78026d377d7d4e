package io.orchestration.console.activity;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes facts down in the transaction of the act: both are kept, or neither (R53). */
@Component
class ActivityRecorder {

	private static final String INSERT = """
			insert into activity (at, actor_kind, actor_id, actor_email, actor_name, action, scope_id, customer_id, user_id,
			                      result, detail, source_address, user_agent, request_id)
			values (:at, :kind, :actor, :email, :name, :action, :scope, :customer, :user, :result, :detail, :source,
			        :agent, :request)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ActivityRecorder(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Recorded event) {
		Fact fact = event.fact();
		Actor actor = Actor.current();
		this.jdbc.sql(INSERT)
			.param("at", OffsetDateTime.now(this.clock))
			.param("kind", actor.kind().name())
			.param("actor", actor.id())
			.param("email", actor.email())
			.param("name", actor.displayName())
			.param("action", fact.action())
			.param("scope", fact.scopeId())
			.param("customer", fact.customerId())
			.param("user", fact.userId())
			.param("result", fact.result().name())
			.param("detail", fact.detail())
			.param("source", actor.sourceAddress())
			.param("agent", actor.userAgent())
			.param("request", actor.requestId())
			.update();
	}

}
