package io.orchestration.console.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Two real processes of the packaged console on one PostgreSQL, one of which is killed
 * with -9: no reset is lost, none is half done. The trials of {@code src/bench}, small.
 */
@Tag("database")
@Tag("exhaustive")
@TestInstance(Lifecycle.PER_CLASS)
class KilledProcessesIT {

	private static final Path JAR = Path.of("target/orchestration-console.jar");

	private static final int LOWEST_PORT = 20_000;

	private static final int HIGHEST_PORT = 30_000;

	private Stage stage;

	@BeforeAll
	void twoNodes() throws IOException, InterruptedException {
		assumeTrue(Files.exists(JAR), "the console is not packaged: run by ./mvnw verify");
		this.stage = new Stage(Options.of("--port=" + threeFreePorts(), "--jar=" + JAR));
		this.stage.restore();
	}

	@AfterAll
	void clear() {
		if (this.stage != null) {
			this.stage.clear();
		}
	}

	/** F2: 200 mails, and a node is killed while some are in its hands. */
	@Test
	void loseNoMail() throws Exception {
		assertThat(Bench.run("F2", this.stage).broken()).isEmpty();
	}

	/** F12: a node is killed while customers choose new passwords. */
	@Test
	void leaveNoPasswordHalfChanged() throws Exception {
		assertThat(Bench.run("F12", this.stage).broken()).isEmpty();
	}

	private static int threeFreePorts() {
		return new Random().ints(LOWEST_PORT, HIGHEST_PORT)
			.filter((it) -> isFree(it) && isFree(it + 1) && isFree(it + 2))
			.findFirst()
			.orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
