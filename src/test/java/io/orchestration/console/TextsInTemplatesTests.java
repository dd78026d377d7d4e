package io.orchestration.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in a template as readable text is a sample that is written over. Nobody
 * ever reads it, in whatever language.
 */
class TextsInTemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Set<String> WRITES_OVER = Set.of("th:text", "th:errors", "th:replace");

	private static final Set<String> READ_OUT = Set.of("title", "aria-label", "alt", "placeholder", "aria-description");

	private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

	/** Holds a cell of a table open; nobody reads it. */
	private static final String SPACE = "&nbsp;";

	/** Expressions and tags of the text mode. */
	private static final Pattern COMPUTED = Pattern.compile("\\[\\(.*?\\)]|\\[[#/].*?]", Pattern.DOTALL);

	@ParameterizedTest
	@MethodSource("pages")
	void comeFromTheMessages(Path page) throws Exception {
		assertThat(textsIn(Files.readString(page))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("plainMails")
	void comeFromTheMessagesInPlainMails(Path mail) throws IOException {
		String rest = COMPUTED.matcher(Files.readString(mail)).replaceAll("");

		assertThat(LETTERS.matcher(rest).find()).as(rest).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Hello</p>", "<p th:if=\"${it}\">Hello <b th:text=\"${name}\">Jonas</b></p>",
			"<input placeholder=\"Name\">", "<a aria-label=\"Close\"></a>" })
	void areFoundWhereTheyShouldNotBe(String markup) throws Exception {
		assertThat(textsIn(markup)).hasSize(1);
	}

	@Test
	void mayBeSamples() throws Exception {
		assertThat(textsIn("<p th:text=\"#{it}\">Hello</p><p>—</p><style>.sheet { color: red }</style>")).isEmpty();
	}

	static Stream<Path> pages() throws IOException {
		return files(".html");
	}

	static Stream<Path> plainMails() throws IOException {
		return files(".txt");
	}

	private static Stream<Path> files(String ending) throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((it) -> it.toString().endsWith(ending)).toList().stream();
		}
	}

	private static List<String> textsIn(String markup) throws ParseException {
		Texts texts = new Texts();
		ParseConfiguration html = ParseConfiguration.htmlConfiguration();
		new SimpleMarkupParser(html).parse(markup, texts);
		return texts.found;
	}

	/** Collects what somebody could read. */
	private static final class Texts extends AbstractSimpleMarkupHandler {

		private final List<String> found = new ArrayList<>();

		private final Deque<Boolean> writtenOver = new ArrayDeque<>();

		@Override
		public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
			look(attributes);
			boolean unread = "style".equals(name) || "script".equals(name);
			this.writtenOver.push(unread || isWrittenOver(attributes) || isInside());
		}

		@Override
		public void handleStandaloneElement(String name, Map<String, String> attributes, boolean minimized, int line,
				int column) {
			look(attributes);
		}

		@Override
		public void handleCloseElement(String name, int line, int column) {
			this.writtenOver.pop();
		}

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int column) {
			String text = new String(buffer, offset, length).replace(SPACE, "");
			if (!isInside() && LETTERS.matcher(text).find()) {
				this.found.add(text.strip());
			}
		}

		private boolean isInside() {
			return Boolean.TRUE.equals(this.writtenOver.peek());
		}

		private void look(Map<String, String> attributes) {
			if (attributes != null) {
				READ_OUT.stream()
					.filter((it) -> attributes.containsKey(it) && !attributes.containsKey("th:" + it))
					.map(attributes::get)
					.forEach(this.found::add);
			}
		}

		private static boolean isWrittenOver(Map<String, String> attributes) {
			return attributes != null && WRITES_OVER.stream().anyMatch(attributes::containsKey);
		}

	}

}
