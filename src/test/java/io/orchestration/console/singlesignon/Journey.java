package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.orchestration.console.support.Caller;

/** To a provider and back, step by step or at once. */
class Journey {

	static final String SIGN_IN = "/oauth2/authorization/example";

	static final String CONFIRM = SIGN_IN + "?confirm";

	private final HttpClient client = HttpClient.newHttpClient();

	private final Caller caller;

	Journey(Caller caller) {
		this.caller = caller;
	}

	Caller caller() {
		return this.caller;
	}

	/** There and back; what the console says in the end. */
	HttpResponse<String> go(String path) {
		return comeBack(wayBack(path));
	}

	/** Follows a link of the console; where to come back to. */
	String wayBack(String path) {
		return visit(leave(path));
	}

	/** Follows a link of the console; where it leads. */
	String leave(String path) {
		return location(this.caller.get(path));
	}

	HttpResponse<String> comeBack(String address) {
		URI uri = URI.create(address);
		return this.caller.get(uri.getRawPath() + "?" + uri.getRawQuery());
	}

	private String visit(String address) {
		try {
			return location(
					this.client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** Where this leads, if anywhere. */
	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
	}

}
