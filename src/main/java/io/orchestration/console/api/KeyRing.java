package io.orchestration.console.api;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of vendor websites. Two of a website work at once, so that one can take the
 * place of the other while it is called; never three.
 */
@Component
@Transactional
class KeyRing {

	static final int MOST = 2;

	/** Those that work come first, then those that were made last. */
	private static final String LIST = """
			select * from api_client where scope_id = ?
			order by case when ended_at is null then 0 else 1 end, id desc fetch first 12 rows only
			""";

	/** Of two who make one at once the second waits, and sees the first one's. */
	private static final String IN_TURN = "select id from scope where id = ? for update";

	private static final String LIVE = "select live_as from api_client where scope_id = ? and live_as is not null";

	private static final String INSERT = """
			insert into api_client (scope_id, name, key_id, digest, live_as, created_at, created_by)
			values (:scope, :name, :keyId, :digest, :place, :now, :maker)
			""";

	private static final String END = """
			update api_client set ended_at = :now, live_as = null where id = :id and ended_at is null
			""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	KeyRing(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The keys of the scope's website. */
	@Transactional(readOnly = true)
	public List<KeyRow> of(Scope scope) {
		return this.jdbc.sql(LIST).param(scope.id()).query((row, number) -> read(row)).list();
	}

	/**
	 * A key of this scope's website.
	 * @throws NotFoundException if it is another's, or there is none
	 */
	@Transactional(readOnly = true)
	public KeyRow require(Scope scope, long id) {
		return this.jdbc.sql("select * from api_client where id = ? and scope_id = ?")
			.params(id, scope.id())
			.query((row, number) -> read(row))
			.optional()
			.orElseThrow(() -> new NotFoundException("key " + id));
	}

	/**
	 * Makes a key. Who is given it is the only one who ever has it.
	 * @throws KeysTaken if two work already
	 * @throws NotFoundException if the scope has no website
	 */
	ApiKey make(Scope scope, String name, SignedInUser maker) {
		if (!scope.getType().hasCustomers()) {
			throw new NotFoundException("website of " + scope.getCode());
		}
		int place = freePlace(scope);
		ApiKey key = ApiKey.mint(this.random);
		this.jdbc.sql(INSERT)
			.param("scope", scope.id())
			.param("name", name)
			.param("keyId", key.id())
			.param("digest", key.digest())
			.param("place", place)
			.param("now", OffsetDateTime.now(this.clock))
			.param("maker", maker.displayName())
			.update();
		this.events.publishEvent(new KeyChanged("api-client.made", scope.id(), detail(name, key.id())));
		return key;
	}

	/** Lets a key open nothing from now on. To end it once more changes nothing. */
	void end(Scope scope, long id) {
		KeyRow key = require(scope, id);
		if (this.jdbc.sql(END).param("now", OffsetDateTime.now(this.clock)).param("id", id).update() == 1) {
			this.events.publishEvent(new KeyChanged("api-client.ended", scope.id(), detail(key.name(), key.keyId())));
		}
	}

	private int freePlace(Scope scope) {
		this.jdbc.sql(IN_TURN).param(scope.id()).query(Long.class).single();
		List<Integer> taken = this.jdbc.sql(LIVE).param(scope.id()).query(Integer.class).list();
		return IntStream.rangeClosed(1, MOST)
			.filter((it) -> !taken.contains(it))
			.findFirst()
			.orElseThrow(KeysTaken::new);
	}

	private static String detail(String name, String keyId) {
		return Wording.plain(name) + " (" + keyId + ")";
	}

	private static KeyRow read(ResultSet row) throws SQLException {
		return new KeyRow(row.getLong("id"), row.getString("name"), row.getString("key_id"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
				instant(row, "last_used_at"), instant(row, "ended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
