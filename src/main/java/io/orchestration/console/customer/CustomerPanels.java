package io.orchestration.console.customer;

import java.time.Clock;
import java.time.OffsetDateTime;

import io.orchestration.console.customer.CustomerPanel.Tab;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the Customer Details Panel. */
@Service
@Transactional
public class CustomerPanels {

	private final Customers customers;

	private final Scopes scopes;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final CustomerViews views;

	private final HttpServletRequest request;

	CustomerPanels(Customers customers, Scopes scopes, JdbcClient jdbc, Clock clock, CustomerViews views,
			HttpServletRequest request) {
		this.customers = customers;
		this.scopes = scopes;
		this.jdbc = jdbc;
		this.clock = clock;
		this.views = views;
		this.request = request;
	}

	/**
	 * The panel of a customer in the scope or below it, with this tab open. Nobody looks
	 * at it unseen.
	 */
	public CustomerPanel open(Scope scope, long id, Tab tab, boolean editing) {
		Customer customer = this.customers.require(scope, id);
		this.views.note(customer);
		Scope home = this.scopes.tree().require(customer.scopeId());
		return new CustomerPanel(scope, customer, home, isLocked(id), tab, editing, list(scope));
	}

	private String list(Scope scope) {
		return ListQuery.backTo("/scopes/" + scope.getCode() + "/customers", this.request);
	}

	private boolean isLocked(long id) {
		return this.jdbc.sql("select count(*) from customer_credential where customer_id = ? and locked_until > ?")
			.params(id, OffsetDateTime.now(this.clock))
			.query(Integer.class)
			.single() > 0;
	}

}
