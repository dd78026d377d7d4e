package io.orchestration.console.password;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.charset.StandardCharsets;

import io.orchestration.console.ConsoleProperties;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Asks the service for breached passwords for all hashes that begin in some way. Waits
 * for it no longer than is set, reads no more than a list can have, and goes nowhere
 * else.
 */
@Component
class BreachService {

	/** A list has a thousand lines of forty characters. */
	private static final int MOST_BYTES = 256 * 1024;

	private final ConsoleProperties.BreachedPasswords place;

	private final JdkClientHttpRequestFactory requests;

	BreachService(ConsoleProperties properties) {
		this.place = properties.breachedPasswords();
		this.requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(this.place.connect()).followRedirects(Redirect.NEVER).build());
		this.requests.setReadTimeout(this.place.answer());
	}

	/** Whether there is one. */
	boolean isThere() {
		return this.place.canBeAsked();
	}

	/**
	 * All breached passwords whose hashes begin so.
	 * @throws IOException if the service does not say, in time and in full
	 */
	BreachRange range(String beginning) throws IOException {
		ClientHttpRequest request = this.requests.createRequest(uri(beginning), HttpMethod.GET);
		// who only sees how long the encrypted answer is shall not guess the question
		request.getHeaders().set("Add-Padding", "true");
		try (ClientHttpResponse response = request.execute(); InputStream body = response.getBody()) {
			if (response.getStatusCode() != HttpStatus.OK) {
				throw new UselessAnswer("status " + response.getStatusCode().value());
			}
			byte[] answer = body.readNBytes(MOST_BYTES);
			if (answer.length == MOST_BYTES) {
				throw new UselessAnswer("too long");
			}
			return BreachRange.of(new String(answer, StandardCharsets.US_ASCII));
		}
	}

	private URI uri(String beginning) {
		return URI
			.create(StringUtils.trimTrailingCharacter(String.valueOf(this.place.url()), '/') + "/range/" + beginning);
	}

}
