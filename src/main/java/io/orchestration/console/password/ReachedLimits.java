package io.orchestration.console.password;

import java.util.Optional;

/**
 * Which of the limits a reset runs into, each with when it is possible again.
 *
 * @param customerThisHour as many mails as the customer may get within an hour
 * @param customerThisDay the same within a day
 * @param requesterStopped as many resets as a console user may ask for within an hour
 * @param requesterWarned half as many: told to them before they are stopped
 */
record ReachedLimits(Optional<Obstacle> customerThisHour, Optional<Obstacle> customerThisDay,
		Optional<Obstacle> requesterStopped, Optional<Obstacle> requesterWarned) {
}
