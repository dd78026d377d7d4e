package io.orchestration.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.AccessStage.Person;
import io.orchestration.console.support.ConsoleTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the application, asked for by everybody in every way, answers as
 * {@code access-matrix.txt} says; a new route without a line there is a fault (T25, R36,
 * R37).
 */
@ConsoleTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTests {

	private static final Path EXPECTED = Path.of("src/test/resources/access-matrix.txt");

	private static final Path ACTUAL = Path.of("target/access-matrix.txt");

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT,
			HttpMethod.PATCH, HttpMethod.DELETE);

	/** What has no mapping because a filter answers it. */
	private static final List<Route> ANSWERED_BY_FILTERS = List.of(new Route(HttpMethod.POST, "/sign-in"),
			new Route(HttpMethod.POST, "/sign-out"));

	private static final String[] VARIABLES = { "{id}", "{user}", "{resetId}", "{code}", "{key}" };

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	AutowireCapableBeanFactory beans;

	private AccessStage stage;

	@BeforeAll
	void people() {
		this.stage = this.beans.createBean(AccessStage.class);
	}

	@Test
	void isAsWrittenDown() throws IOException {
		List<String> lines = new ArrayList<>();
		lines.add("# route: " + Stream.of(Person.values()).map(Person::label).collect(Collectors.joining(" | ")));
		routes().forEach((route) -> lines.add(route + ": " + answers(route)));

		Files.createDirectories(ACTUAL.getParent());
		Files.write(ACTUAL, lines);

		assertThat(lines).as("if this is what it should be, copy " + ACTUAL + " to " + EXPECTED)
			.isEqualTo(Files.readAllLines(EXPECTED));
	}

	@Test
	void letsNobodyInByAnotherMethod() {
		Set<Route> mapped = routes();

		List<String> letIn = mapped.stream()
			.map(Route::pattern)
			.distinct()
			.flatMap((pattern) -> METHODS.stream().map((method) -> new Route(method, pattern)))
			.filter((route) -> !mapped.contains(route))
			.flatMap((route) -> Stream.of(Person.values())
				.filter((person) -> "in".equals(this.stage.ask(person, route)))
				.map((person) -> person + " " + route))
			.toList();

		assertThat(letIn).isEmpty();
	}

	/** What belongs to others answers like what does not exist. */
	@Test
	void tellsNobodyWhatOthersHave() {
		List<String> told = new ArrayList<>();
		for (Route route : routes()) {
			for (String variable : VARIABLES) {
				if (route.pattern().contains(variable)) {
					Stream.of(Person.values()).forEach((person) -> {
						String foreign = this.stage.askForForeign(person, route, variable);
						String missing = this.stage.askForMissing(person, route, variable);
						if (!foreign.equals(missing)) {
							told.add(person + " " + route + " " + variable + ": " + foreign + ", missing " + missing);
						}
					});
				}
			}
		}

		assertThat(told).isEmpty();
	}

	private String answers(Route route) {
		return Stream.of(Person.values())
			.map((person) -> this.stage.ask(person, route))
			.collect(Collectors.joining(" | "));
	}

	private Set<Route> routes() {
		Set<Route> routes = new TreeSet<>(ANSWERED_BY_FILTERS);
		this.mappings.getHandlerMethods().keySet().forEach((it) -> routes.addAll(routes(it)));
		return routes;
	}

	private static List<Route> routes(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		Stream<HttpMethod> asked = methods.isEmpty() ? METHODS.stream()
				: methods.stream().map(RequestMethod::asHttpMethod);
		return asked
			.flatMap((method) -> mapping.getPatternValues().stream().map((pattern) -> new Route(method, pattern)))
			.toList();
	}

	/**
	 * One way to ask for something.
	 *
	 * @param method how
	 * @param pattern where, as it is mapped
	 */
	record Route(HttpMethod method, String pattern) implements Comparable<Route> {

		@Override
		public int compareTo(Route other) {
			int byPattern = this.pattern.compareTo(other.pattern);
			return (byPattern != 0) ? byPattern : this.method.compareTo(other.method);
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
