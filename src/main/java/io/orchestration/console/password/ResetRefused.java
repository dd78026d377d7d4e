package io.orchestration.console.password;

/** The reset is not possible as things stand; nothing was changed. */
public class ResetRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Obstacle obstacle;

	ResetRefused(Obstacle obstacle) {
		super(obstacle.code());
		this.obstacle = obstacle;
	}

	/** What stands in the way. */
	public Obstacle obstacle() {
		return this.obstacle;
	}

}
