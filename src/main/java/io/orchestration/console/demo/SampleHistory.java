package io.orchestration.console.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;

/**
 * Invents who called in the weeks before the demo: of the same people at the same moment
 * always the same. Everybody has called once at most, and lately nobody.
 */
class SampleHistory {

	private static final int DAYS = 95;

	private static final Duration LATELY = Duration.ofMinutes(90);

	private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	/** Calls come from eleven to eleven by the clock of Greenwich, most in between. */
	private static final Duration OPENING = Duration.ofHours(11);

	private static final Duration HALF_OF_THE_HOURS = Duration.ofHours(6);

	private final Random random = new Random(20261124);

	private final Instant now;

	private final Iterator<Customer> callers;

	private final SampleFates fates;

	SampleHistory(List<Customer> people, Function<Customer, SampleShop> shopOf, Instant now) {
		this.now = now.truncatedTo(ChronoUnit.SECONDS);
		List<Customer> mixed = new ArrayList<>(people);
		Collections.shuffle(mixed, this.random);
		this.callers = mixed.iterator();
		this.fates = new SampleFates(this.random, shopOf);
	}

	/** Before this moment nobody called. */
	static Instant beginning(Instant now) {
		return now.minus(Duration.ofDays(DAYS + 1L));
	}

	/** All resets, day by day. */
	List<SampleReset> all() {
		List<SampleReset> all = new ArrayList<>();
		LocalDate today = LocalDate.ofInstant(this.now, ZoneOffset.UTC);
		for (int ago = DAYS; ago >= 0; ago--) {
			callsOn(today.minusDays(ago)).filter((it) -> this.callers.hasNext())
				.forEach((it) -> all.addAll(this.fates.of(this.callers.next(), it)));
		}
		return all;
	}

	private Stream<Instant> callsOn(LocalDate day) {
		int calls = WEEKEND.contains(day.getDayOfWeek()) ? some(2, 4) : some(6, 10);
		return Stream.generate(() -> timeOn(day))
			.limit(calls)
			.sorted()
			.filter((it) -> it.isBefore(this.now.minus(LATELY)));
	}

	private Instant timeOn(LocalDate day) {
		double halves = this.random.nextDouble() + this.random.nextDouble();
		return day.atStartOfDay(ZoneOffset.UTC)
			.toInstant()
			.plus(OPENING)
			.plusSeconds((long) (halves * HALF_OF_THE_HOURS.toSeconds()));
	}

	private int some(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

}
