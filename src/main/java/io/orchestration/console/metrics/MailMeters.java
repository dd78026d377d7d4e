package io.orchestration.console.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orchestration.console.mail.MailEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what became of mails, what the mail server said, and how long they waited. */
@Component
class MailMeters {

	private static final Pattern SPOKEN = Pattern.compile("[245]\\d\\d\\b.*", Pattern.DOTALL);

	private static final Duration[] STEPS = Stream.of(1, 5, 30, 60, 300, 900, 3600)
		.map(Duration::ofSeconds)
		.toArray(Duration[]::new);

	private final Map<String, Counter> outcomes;

	private final Map<String, Counter> answers;

	private final Timer delivery;

	private final Clock clock;

	MailMeters(MeterRegistry registry, Clock clock) {
		this.outcomes = counters(registry, "console.mails", "outcome", "accepted", "refused", "bounced", "postponed",
				"dropped", "expired");
		this.answers = counters(registry, "console.smtp.answers", "class", "2xx", "4xx", "5xx", "none");
		this.delivery = Timer.builder("console.mail.delivery")
			.description("from the order to the mail server's yes")
			.serviceLevelObjectives(STEPS)
			.register(registry);
		this.clock = clock;
	}

	@TransactionalEventListener
	void count(MailEvent event) {
		if (event instanceof MailEvent.Accepted accepted) {
			this.delivery.record(Duration.between(accepted.orderedAt(), this.clock.instant()));
			count("accepted", "2xx");
		}
		else if (event instanceof MailEvent.Refused refused) {
			count("refused", answerClass(refused.answer()));
		}
		else if (event instanceof MailEvent.Postponed postponed) {
			count("postponed", answerClass(postponed.answer()));
		}
		else {
			increment(this.outcomes, silentOutcome(event));
		}
	}

	private void count(String outcome, String answer) {
		increment(this.outcomes, outcome);
		increment(this.answers, answer);
	}

	private static void increment(Map<String, Counter> counters, String value) {
		Objects.requireNonNull(counters.get(value)).increment();
	}

	private static String silentOutcome(MailEvent event) {
		if (event instanceof MailEvent.Bounced) {
			return "bounced";
		}
		return (event instanceof MailEvent.Expired) ? "expired" : "dropped";
	}

	private static String answerClass(String answer) {
		return SPOKEN.matcher(answer).matches() ? answer.charAt(0) + "xx" : "none";
	}

	private static Map<String, Counter> counters(MeterRegistry registry, String name, String tag, String... values) {
		return Stream.of(values)
			.collect(Collectors.toMap(Function.identity(), (value) -> registry.counter(name, tag, value)));
	}

}
