package io.orchestration.console.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Leads to the nodes as a proxy does: to each in turn, and to the next one if one cannot
 * be reached. What has been sent is never sent again.
 */
class Door {

	private final List<Node> nodes;

	private final AtomicInteger turn = new AtomicInteger();

	Door(List<Node> nodes) {
		this.nodes = nodes;
	}

	HttpResponse<String> send(Function<URI, HttpRequest> request) throws IOException, InterruptedException {
		int first = this.turn.getAndIncrement();
		for (int next = first; next < first + this.nodes.size() - 1; next++) {
			try {
				return send(request, next);
			}
			catch (ConnectException ex) {
				// the next one, then
			}
		}
		return send(request, first + this.nodes.size() - 1);
	}

	private HttpResponse<String> send(Function<URI, HttpRequest> request, int at)
			throws IOException, InterruptedException {
		URI node = this.nodes.get(Math.floorMod(at, this.nodes.size())).url();
		return Browser.CLIENT.send(request.apply(node), BodyHandlers.ofString());
	}

}
