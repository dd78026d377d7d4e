package io.orchestration.console;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where browsers reach a website: scheme, host and at most a port, with nothing after
 * them.
 *
 * @param value as it is written
 */
public record BaseUrl(URI value) {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	public BaseUrl {
		String scheme = String.valueOf(value.getScheme());
		String port = (value.getPort() < 0) ? "" : ":" + value.getPort();
		if (!SCHEMES.contains(scheme) || value.getHost() == null
				|| !value.toString().equals(scheme + "://" + value.getHost() + port)) {
			throw new IllegalArgumentException("not a base URL");
		}
	}

	/** The base URL in the text, if it is one. */
	public static Optional<BaseUrl> of(String text) {
		try {
			return Optional.of(new BaseUrl(URI.create(text)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
