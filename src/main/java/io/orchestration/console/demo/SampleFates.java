package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.password.ResetState;

/** Decides what became of a call of the weeks before the demo. */
class SampleFates {

	private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(6);

	private static final Duration USUAL_WAIT = Duration.ofMinutes(4);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(58);

	/** Most are quick, some are not, few are very slow. */
	private static final double SPREAD = 0.9;

	private final Random random;

	private final Function<Customer, SampleShop> shopOf;

	SampleFates(Random random, Function<Customer, SampleShop> shopOf) {
		this.random = random;
		this.shopOf = shopOf;
	}

	/** The reset the call led to; some ask for a second one at once. */
	List<SampleReset> of(Customer customer, Instant at) {
		SampleShop shop = this.shopOf.apply(customer);
		SampleStaff.Member requester = SampleStaff.onThePhoneFor(shop);
		if (SampleShop.BLUE_MESA.equals(shop.code()) && isLucky(30)) {
			return List.of(SampleReset.typed(customer, requester, at));
		}
		SampleReset reset = SampleReset.byMail(customer, requester, at);
		if (isLucky(4)) {
			return List.of(reset.ended(ResetState.SUPERSEDED, SECOND_THOUGHTS),
					completed(SampleReset.byMail(customer, requester, at.plus(SECOND_THOUGHTS))));
		}
		return List.of(isLucky(84) ? completed(reset) : failed(reset));
	}

	private SampleReset completed(SampleReset reset) {
		double seconds = USUAL_WAIT.toSeconds() * Math.exp(SPREAD * this.random.nextGaussian());
		return reset.ended(ResetState.COMPLETED,
				Duration.ofSeconds(Math.min((long) seconds, LONGEST_WAIT.toSeconds())));
	}

	private SampleReset failed(SampleReset reset) {
		if (isLucky(15)) {
			return reset.ended(ResetState.CANCELLED, SECOND_THOUGHTS);
		}
		return isLucky(30) ? reset.undelivered(isLucky(70) ? State.REFUSED : State.BOUNCED) : reset;
	}

	private boolean isLucky(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
