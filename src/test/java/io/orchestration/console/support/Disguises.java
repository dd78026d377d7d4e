package io.orchestration.console.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which a secret might be written down. */
public final class Disguises {

	private Disguises() {
	}

	/** Of a password. */
	public static List<String> ofPassword(String password) {
		return Stream.concat(Stream.of(password), encoded(password.getBytes(StandardCharsets.UTF_8))).toList();
	}

	/** Of a ticket, whose characters stand for bytes themselves. */
	public static List<String> ofTicket(String ticket) {
		return Stream.concat(ofPassword(ticket).stream(), encoded(Base64.getUrlDecoder().decode(ticket))).toList();
	}

	private static Stream<String> encoded(byte[] bytes) {
		return Stream.of(HexFormat.of().formatHex(bytes), HexFormat.of().withUpperCase().formatHex(bytes),
				Base64.getEncoder().withoutPadding().encodeToString(bytes),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

}
