package io.orchestration.console.bench;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Work done before it is measured. What a request runs through once is compiled for good
 * after some thousands of requests, and under a load that keeps all processors busy the
 * compiler lags minutes behind: so in rounds, between which it can catch up.
 */
final class WarmUp {

	private WarmUp() {
	}

	/** Has these nodes do a round of that work so many times. */
	static void of(List<Node> nodes, int rounds, Callable<?> round) throws Exception {
		for (int at = 0; at < rounds; at++) {
			round.call();
			for (Node node : nodes) {
				node.awaitCompiled();
			}
		}
	}

}
