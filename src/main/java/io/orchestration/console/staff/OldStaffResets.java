package io.orchestration.console.staff;

import java.time.Period;
import java.util.List;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.Nightly;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away console users' resets that are long over, with their tickets. */
@Component
class OldStaffResets {

	/** One that nobody used stays open, and is over all the same. */
	private static final String OLD = """
			 from staff_reset where coalesce(ended_at, expires_at) < :longAgo and id <= (
			  select max(id) from (select id from staff_reset order by id fetch first :batch rows only) oldest)
			""";

	private static final String DELETE_TICKETS = "delete from staff_ticket where reset_id in (select id" + OLD + ")";

	private static final String DELETE = "delete" + OLD;

	private final Nightly nightly;

	private final Period keep;

	OldStaffResets(Nightly nightly, ConsoleProperties properties) {
		this.nightly = nightly;
		this.keep = properties.resets().keep();
	}

	@Scheduled(cron = Nightly.EVERY_TEN_MINUTES)
	void delete() {
		deleteOlderThan(this.keep);
	}

	void deleteOlderThan(Period age) {
		this.nightly.clean("staff-resets", age, List.of(DELETE_TICKETS, DELETE));
	}

}
