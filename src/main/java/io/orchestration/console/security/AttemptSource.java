package io.orchestration.console.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where attempts come from: an IPv4 address, or the network of an IPv6 address, in which
 * one person has more addresses than could be counted.
 *
 * @param name of the address or network
 */
public record AttemptSource(String name) {

	/** The bytes an IPv6 network is told by: 64 bits, as home connections are given. */
	private static final int NETWORK = 8;

	private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

	/** An address of either kind, as numbers: nothing that has to be looked up. */
	private static final Pattern ADDRESS = Pattern
		.compile("(" + BYTE + "\\.){3}" + BYTE + "|(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

	private static final AttemptSource UNREADABLE = new AttemptSource("unreadable");

	/** Where the request comes from, as the web server knows it. */
	public static AttemptSource of(HttpServletRequest request) {
		return of(request.getRemoteAddr());
	}

	/** Where somebody else says that something comes from, if it is an address. */
	public static Optional<AttemptSource> named(String address) {
		return ADDRESS.matcher(address).matches() ? Optional.of(of(address)).filter((it) -> !it.equals(UNREADABLE))
				: Optional.empty();
	}

	static AttemptSource of(String address) {
		return address.contains(":") ? networkOf(address) : new AttemptSource(address);
	}

	private static AttemptSource networkOf(String address) {
		try {
			// never looked up: what has a colon in it is no name
			InetAddress parsed = InetAddress.getByName(address);
			return new AttemptSource((parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK)) : parsed.getHostAddress());
		}
		catch (UnknownHostException ex) {
			return UNREADABLE;
		}
	}

}
