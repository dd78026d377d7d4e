package io.orchestration.console;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a service of somebody else answers. Nobody can listen on the way: it is
 * encrypted, or does not leave this machine.
 *
 * @param value as it is written
 */
record ServiceUrl(URI value) {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	ServiceUrl {
		String host = String.valueOf(value.getHost());
		boolean secure = "https".equals(value.getScheme())
				|| ("http".equals(value.getScheme()) && THIS_MACHINE.contains(host));
		if (!secure || value.getHost() == null || value.getRawUserInfo() != null || value.getRawQuery() != null
				|| value.getRawFragment() != null) {
			throw new IllegalArgumentException("not the URL of a service");
		}
	}

	/** The URL in the text, if it is one. */
	static Optional<ServiceUrl> of(String text) {
		try {
			return Optional.of(new ServiceUrl(URI.create(text)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
