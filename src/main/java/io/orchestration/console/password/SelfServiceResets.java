package io.orchestration.console.password;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers customers who have forgotten their password. What is asked is written down,
 * whoever asks, and answered a moment later: so a login nobody has, or whose owner gets
 * no mail, takes no less time than any other (T17), and no request is lost.
 */
@Service
public class SelfServiceResets {

	private static final Logger logger = LoggerFactory.getLogger(SelfServiceResets.class);

	private static final String ASK = """
			insert into asked_by_customer (scope_id, customer_id, asked_at) values (:scope, :customer, :now)
			""";

	/** Whoever is gone meanwhile is nobody. */
	private static final String WAITING = """
			select a.id, a.scope_id, c.id as customer_id
			from asked_by_customer a left join customer c on c.id = a.customer_id and c.scope_id = a.scope_id
			order by a.id fetch first 50 rows only
			""";

	private static final String TAKE = "delete from asked_by_customer where id = :id";

	private final JdbcClient jdbc;

	private final Customers customers;

	private final Scopes scopes;

	private final SelfServiceDesk desk;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SelfServiceResets(JdbcClient jdbc, Customers customers, Scopes scopes, SelfServiceDesk desk,
			TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.scopes = scopes;
		this.desk = desk;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/** Takes down that somebody wants a link for this login, whether anybody has it. */
	public void ask(Scope scope, String login) {
		Long customer = this.customers.findByLogin(scope, login).map(Customer::id).orElse(null);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql(ASK)
				.param("scope", scope.id())
				.param("customer", customer)
				.param("now", OffsetDateTime.now(this.clock))
				.update();
			this.events.publishEvent(PasswordEvent.asked(scope, customer));
		});
	}

	/** Answers what was asked, each once, whichever node comes first. */
	@Scheduled(fixedDelayString = "PT2S")
	void answer() {
		try {
			waiting().forEach((it) -> this.transaction.executeWithoutResult((status) -> answer(it)));
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("no answer to customers who ask for links just now: {}", ex.getClass().getSimpleName());
		}
	}

	private List<Asked> waiting() {
		return this.jdbc.sql(WAITING)
			.query((row, number) -> new Asked(row.getLong("id"), row.getLong("scope_id"),
					row.getObject("customer_id", Long.class)))
			.list();
	}

	private void answer(Asked asked) {
		Long customer = asked.customerId();
		boolean taken = this.jdbc.sql(TAKE).param("id", asked.id()).update() == 1;
		if (taken && customer != null) {
			this.desk.answer(this.scopes.tree().require(asked.scopeId()), customer);
		}
	}

	/** A request nobody has answered yet; of nobody for a login nobody has. */
	private record Asked(long id, long scopeId, @Nullable Long customerId) {
	}

}
