package io.orchestration.console.mail;

import java.time.Period;
import java.util.List;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.Nightly;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away mails that left, or were given up, long ago; none that waits. */
@Component
class OldMails {

	private static final String DELETE = """
			delete from outbox_mail where state <> 'WAITING' and ended_at < :longAgo and id <= (
			  select max(id) from (select id from outbox_mail order by id fetch first :batch rows only) oldest)
			""";

	private final Nightly nightly;

	private final Period keep;

	OldMails(Nightly nightly, ConsoleProperties properties) {
		this.nightly = nightly;
		this.keep = properties.resets().keep();
	}

	@Scheduled(cron = Nightly.EVERY_TEN_MINUTES)
	void delete() {
		deleteOlderThan(this.keep);
	}

	void deleteOlderThan(Period age) {
		this.nightly.clean("mails", age, List.of(DELETE));
	}

}
