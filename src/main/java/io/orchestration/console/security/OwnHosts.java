package io.orchestration.console.security;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.BaseUrl;
import io.orchestration.console.ConsoleProperties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names this console is reached by: those the deployment gives, and those of the
 * vendor websites. Ports do not matter, proxies have their own.
 */
@Component
class OwnHosts {

	private static final String OF_WEBSITES = "select base_url from scope where lower(base_url) like :somewhere";

	private final Set<String> given;

	private final JdbcClient jdbc;

	OwnHosts(ConsoleProperties properties, JdbcClient jdbc) {
		this.given = Stream.concat(Stream.of(nameIn(properties.publicBaseUrl().getHost())), properties.hosts().stream())
			.map(OwnHosts::nameIn)
			.collect(Collectors.toUnmodifiableSet());
		this.jdbc = jdbc;
	}

	/** Whether the console answers under this name. */
	boolean include(String host) {
		String name = nameIn(host);
		return this.given.contains(name) || websites(name).contains(name);
	}

	/** Asked anew each time: a vendor website changed on one node is changed on all. */
	private List<String> websites(String name) {
		return this.jdbc.sql(OF_WEBSITES)
			.param("somewhere", "%" + name + "%")
			.query(String.class)
			.list()
			.stream()
			.flatMap((it) -> BaseUrl.of(Objects.requireNonNull(it)).stream())
			.map((it) -> nameIn(it.value().getHost()))
			.toList();
	}

	/** As names are compared: an address of IPv6 without its brackets. */
	private static String nameIn(String host) {
		return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
	}

}
