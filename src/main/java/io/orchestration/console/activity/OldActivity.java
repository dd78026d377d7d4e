package io.orchestration.console.activity;

import java.time.Period;
import java.util.List;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.Nightly;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the audit trail where it was kept for long enough (R53). */
@Component
class OldActivity {

	/** Ids ascend with time: only the first of them are looked at. */
	private static final String DELETE = """
			delete from activity where at < :longAgo and id <= (
			  select max(id) from (select id from activity order by id fetch first :batch rows only) oldest)
			""";

	private final Nightly nightly;

	private final Period keep;

	OldActivity(Nightly nightly, ConsoleProperties properties) {
		this.nightly = nightly;
		this.keep = properties.activity().keep();
	}

	@Scheduled(cron = Nightly.EVERY_TEN_MINUTES)
	void delete() {
		deleteOlderThan(this.keep);
	}

	void deleteOlderThan(Period age) {
		this.nightly.clean("activity", age, List.of(DELETE));
	}

}
