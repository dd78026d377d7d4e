package io.orchestration.console.api;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.TestUser;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes keys as an administrator does. Found by the scan of the application, and made
 * where a test asks for it.
 */
@Component
@Lazy
public final class Keys {

	static final TestUser MAKER = new TestUser(0, "rae@example.com", "Rae Whitfield");

	private final KeyRing ring;

	private final JdbcClient jdbc;

	Keys(KeyRing ring, JdbcClient jdbc) {
		this.ring = ring;
		this.jdbc = jdbc;
	}

	/** A new key of the scope's website. */
	public String make(Scope scope) {
		return this.ring.make(scope, "Shop server", MAKER).text();
	}

	/** The key's id in the table. */
	public long id(String key) {
		return this.jdbc.sql("select id from api_client where digest = ?")
			.param(new ApiKey(key).digest())
			.query(Long.class)
			.single();
	}

}
