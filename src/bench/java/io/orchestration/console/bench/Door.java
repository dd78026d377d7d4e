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

	private final List<URI> addresses;

	private final AtomicInteger turn = new AtomicInteger();

	Door(List<Node> nodes) {
		this(nodes.stream().map(Node::url).toArray(URI[]::new));
	}

	private Door(URI... addresses) {
		this.addresses = List.of(addresses);
	}

	/** Leads to this place, whatever stands behind it. */
	static Door to(URI address) {
		return new Door(address);
	}

	HttpResponse<String> send(Function<URI, HttpRequest> request) throws IOException, InterruptedException {
		int first = this.turn.getAndIncrement();
		for (int next = first; next < first + this.addresses.size() - 1; next++) {
			try {
				return send(request, next);
			}
			catch (ConnectException ex) {
				// the next one, then
			}
		}
		return send(request, first + this.addresses.size() - 1);
	}

	private HttpResponse<String> send(Function<URI, HttpRequest> request, int at)
			throws IOException, InterruptedException {
		URI address = this.addresses.get(Math.floorMod(at, this.addresses.size()));
		return Browser.CLIENT.send(request.apply(address), BodyHandlers.ofString());
	}

}
