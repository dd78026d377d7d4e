package io.orchestration.console.password;

import java.io.Serializable;
import java.util.List;

/**
 * Something that stands in the way of a reset. Survives a redirect in the session.
 *
 * @param code the message key of what it is
 * @param effect how much it hinders
 * @param arguments what the message mentions
 */
public record Obstacle(String code, Effect effect, List<Object> arguments) implements Serializable {

	/** How much an obstacle hinders. */
	public enum Effect {

		/** Worth knowing before OK is pressed. */
		WARNS,
		/** No mail can be sent. */
		STOPS_MAIL,
		/** No reset at all is possible. */
		STOPS_ALL

	}

	static Obstacle of(String reason, Effect effect, Object... arguments) {
		return new Obstacle("reset.obstacle." + reason, effect, List.of(arguments));
	}

	/** Whether a reset by this method is impossible. */
	public boolean stops(ResetMethod method) {
		return this.effect == Effect.STOPS_ALL || (this.effect == Effect.STOPS_MAIL && method == ResetMethod.MAIL);
	}

}
