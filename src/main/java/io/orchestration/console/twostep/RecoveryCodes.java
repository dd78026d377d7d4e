package io.orchestration.console.twostep;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.security.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten codes on paper for whoever has lost their telephone; each works once (R32). With
 * 125 random bits behind each, a plain hash is enough.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecoveryCodes {

	private static final int HOW_MANY = 10;

	private static final int GROUPS = 5;

	private static final int GROUP_LENGTH = 5;

	/** Without letters and digits that are taken for each other. */
	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final String SPEND = """
			update recovery_code set used_at = :now where user_id = :user and digest = :digest and used_at is null
			""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	RecoveryCodes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes new ones in place of all older ones. They are kept nowhere but on paper. */
	List<String> renew(long userId) {
		remove(userId);
		List<String> codes = Stream.generate(this::code).limit(HOW_MANY).toList();
		for (String code : codes) {
			this.jdbc.sql("insert into recovery_code (digest, user_id) values (?, ?)")
				.params(digest(code), userId)
				.update();
		}
		return codes;
	}

	/** Whether this is one of the user's that nobody has used. */
	boolean spend(long userId, String code) {
		return this.jdbc.sql(SPEND)
			.param("now", OffsetDateTime.now(this.clock))
			.param("user", userId)
			.param("digest", digest(code))
			.update() == 1;
	}

	/** How many still work. */
	@Transactional(readOnly = true)
	public int left(long userId) {
		return this.jdbc.sql("select count(*) from recovery_code where user_id = ? and used_at is null")
			.param(userId)
			.query(Integer.class)
			.single();
	}

	void remove(long userId) {
		this.jdbc.sql("delete from recovery_code where user_id = ?").param(userId).update();
	}

	private String code() {
		return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
	}

	private String group() {
		return this.random.ints(GROUP_LENGTH, 0, ALPHABET.length())
			.mapToObj((it) -> ALPHABET.substring(it, it + 1))
			.collect(Collectors.joining());
	}

	/** The hyphens are for the eye, and paper does not tell large letters from small. */
	private static String digest(String code) {
		return Sha256.hex(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
	}

}
