package io.orchestration.console.twostep;

import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of console users, as many as each likes. */
@Component
@Transactional
class Passkeys {

	private final JdbcClient jdbc;

	private final PasskeyAnswers answers;

	private final TwoStepTrail trail;

	Passkeys(JdbcClient jdbc, PasskeyAnswers answers, TwoStepTrail trail) {
		this.jdbc = jdbc;
		this.answers = answers;
		this.trail = trail;
	}

	@Transactional(readOnly = true)
	public List<Passkey> of(long userId) {
		return this.jdbc
			.sql("select id, label, created_at, last_used_at from passkey where user_id = ? order by created_at, id")
			.param(userId)
			.query((row, number) -> new Passkey(row.getLong("id"), row.getString("label"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * One of the user's own.
	 * @throws NotFoundException if it is not, or there is none
	 */
	@Transactional(readOnly = true)
	public Passkey require(SignedInUser me, long id) {
		return of(me.id()).stream()
			.filter((it) -> it.id() == id)
			.findAny()
			.orElseThrow(() -> new NotFoundException("passkey " + id));
	}

	/** Whether the browser's answer was a new passkey. */
	boolean add(SignedInUser me, String answer, String label) {
		boolean added = this.answers.takeUp(answer, label);
		if (added) {
			this.trail.changed(me, FactorChange.PASSKEY_ADDED, Wording.plain(label));
		}
		return added;
	}

	/** Calls one of the user's own by another name. */
	void rename(SignedInUser me, long id, String label) {
		String before = require(me, id).label();
		if (!before.equals(label)) {
			this.jdbc.sql("update passkey set label = ? where id = ? and user_id = ?")
				.params(label, id, me.id())
				.update();
			this.trail.done("staff.passkey-renamed", Wording.plain(before + " → " + label));
		}
	}

	/** Removes one of the user's own. */
	void remove(SignedInUser me, long id) {
		if (this.jdbc.sql("delete from passkey where id = ? and user_id = ?").params(id, me.id()).update() > 0) {
			this.trail.changed(me, FactorChange.PASSKEY_REMOVED, null);
		}
	}

	/** Whether there were any to remove. */
	boolean removeAll(long userId) {
		return this.jdbc.sql("delete from passkey where user_id = ?").param(userId).update() > 0;
	}

	/** Whether this user has shown a passkey of theirs. */
	boolean isShownBy(long userId, String answer) {
		return this.answers.userBehind(answer).filter((it) -> it == userId).isPresent();
	}

}
