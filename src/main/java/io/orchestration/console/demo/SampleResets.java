package io.orchestration.console.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.password.CallerCheck;
import io.orchestration.console.password.ResetMethod;
import io.orchestration.console.password.ResetState;
import io.orchestration.console.scope.ScopeTree;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Stores the resets of the weeks before the demo, with their mails and what the audit
 * trail would say of them.
 */
@Component
@Profile("demo")
class SampleResets {

	private static final String INSERT = """
			insert into password_reset (scope_id, customer_id, open_for, method, state, reason, caller_verified_by,
			                            recipient, requested_by, requested_by_name, requested_at, expires_at,
			                            opened_at, ended_at)
			values (:scope, :customer, :openFor, :method, :state, 'FORGOTTEN', :verified,
			        :recipient, :email, :name, :requested, :expires, :opened, :ended)
			""";

	private static final String INSERT_MAIL = """
			insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, state, tries,
			                         created_at, send_before, next_try_at, tried_at, reached, last_answer, ended_at,
			                         bounced_at)
			select 'password-reset', id, scope_id, customer_id, recipient, '<sample-' || id || '@localhost>',
			       cast(:mail as varchar(20)), 1, requested_at, expires_at, requested_at, requested_at, true,
			       cast(:answer as varchar(500)), requested_at, cast(:bounced as timestamp with time zone)
			from password_reset where customer_id = :customer and requested_at = :requested
			""";

	private static final String NOTE_PASSWORDS = """
			update customer_credential k set credentials_changed_at = (
			    select max(r.ended_at) from password_reset r
			    where r.customer_id = k.customer_id and r.state = 'COMPLETED')
			where k.customer_id in (select customer_id from password_reset where state = 'COMPLETED')
			""";

	private static final String NOTE_ACTIVITY = """
			insert into activity (at, actor_kind, actor_id, actor_email, actor_name, action, scope_id, customer_id, result,
			                      detail)
			select t.at, t.kind, t.actor, t.email, t.name, t.action, t.scope_id, t.customer_id, 'DONE', t.detail from (
			    select r.requested_at as at, 'STAFF' as kind, u.id as actor, u.email, u.display_name as name,
			           case r.method when 'MAIL' then 'reset.requested' else 'password.entered' end as action,
			           r.scope_id, r.customer_id, 'forgotten' as detail
			    from password_reset r join console_user u on u.email = r.requested_by
			    union all
			    select r.ended_at, 'STAFF', u.id, u.email, u.display_name, 'reset.cancelled', r.scope_id, r.customer_id,
			           'forgotten'
			    from password_reset r join console_user u on u.email = r.requested_by where r.state = 'CANCELLED'
			    union all
			    select r.ended_at, 'CUSTOMER', null, null, null, 'reset.completed', r.scope_id, r.customer_id, 'forgotten'
			    from password_reset r where r.method = 'MAIL' and r.state = 'COMPLETED') t
			order by t.at
			""";

	private static final String ANSWER = "550 5.1.1 no such mailbox";

	private static final Duration WAY_BACK = Duration.ofMinutes(40);

	private final NamedParameterJdbcTemplate jdbc;

	private final Clock clock;

	SampleResets(NamedParameterJdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes up a history for these people, who are stored. */
	void remember(ScopeTree tree, List<SampleCustomer> everybody) {
		Map<Long, SampleShop> shops = SampleShop.all()
			.stream()
			.filter((it) -> !SampleShop.THISTLE.equals(it.code()))
			.collect(Collectors.toMap((it) -> tree.find(it.code()).orElseThrow().id(), Function.identity()));
		Instant now = this.clock.instant();
		List<Customer> callers = everybody.stream()
			.filter((it) -> it.mayHaveCalledSince(SampleHistory.beginning(now)))
			.map(SampleCustomer::customer)
			.filter((it) -> shops.containsKey(it.scopeId()))
			.toList();
		List<SampleReset> history = new SampleHistory(callers, (it) -> Objects.requireNonNull(shops.get(it.scopeId())),
				now)
			.all();
		this.jdbc.batchUpdate(INSERT, rows(history.stream()));
		this.jdbc.batchUpdate(INSERT_MAIL, rows(history.stream().filter((it) -> it.mail() != null)));
		this.jdbc.getJdbcOperations().update(NOTE_PASSWORDS);
		this.jdbc.getJdbcOperations().update(NOTE_ACTIVITY);
	}

	private static SqlParameterSource[] rows(Stream<SampleReset> resets) {
		return resets.map(SampleResets::row).toArray(SqlParameterSource[]::new);
	}

	private static SqlParameterSource row(SampleReset reset) {
		boolean open = reset.state() == ResetState.OPEN;
		boolean typed = reset.method() == ResetMethod.MANUAL;
		State mail = reset.mail();
		Instant bounced = (mail == State.BOUNCED) ? reset.requestedAt().plus(WAY_BACK) : null;
		return new MapSqlParameterSource("scope", reset.customer().scopeId())
			.addValue("customer", reset.customer().id())
			.addValue("openFor", open ? reset.customer().id() : null, Types.BIGINT)
			.addValue("method", reset.method().name())
			.addValue("state", reset.state().name())
			.addValue("verified", typed ? CallerCheck.CALLED_BACK.name() : null, Types.VARCHAR)
			.addValue("recipient", reset.customer().getEmail())
			.addValue("email", reset.requester().email())
			.addValue("name", reset.requester().name())
			.addValue("requested", utc(reset.requestedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("expires", utc(reset.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("opened", utc(reset.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("ended", utc(reset.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("mail", (mail != null) ? mail.name() : null, Types.VARCHAR)
			.addValue("answer", (mail != State.ACCEPTED) ? ANSWER : null, Types.VARCHAR)
			.addValue("bounced", utc(bounced), Types.TIMESTAMP_WITH_TIMEZONE);
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
