package io.orchestration.console;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of messages: complete in each language, and nothing in them for nobody. */
class TextsTests {

	private static final String ENGLISH = "messages.properties";

	private static final String FRENCH = "messages_fr.properties";

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

	private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[(}]");

	private static final Pattern KEY_PREFIX = Pattern.compile("[\"'|{]([\\w-]+(?:\\.[\\w-]+)*\\.)(?=[\"'$])");

	/** A key that another one begins with, or the prefix given to a list of options. */
	private static final Pattern WHOLE_KEY = Pattern.compile("[\"']([\\w-]+(?:\\.[\\w-]+)+)[\"']");

	/** What Spring looks up by rule. */
	private static final String BY_RULE = "typeMismatch.";

	private final Properties english = load(ENGLISH);

	private final Properties french = load(FRENCH);

	@Test
	void sayTheSameThingsInEachLanguage() {
		assertThat(keys(this.french)).containsExactlyInAnyOrderElementsOf(keys(this.english).toList());
	}

	@Test
	void mentionTheSameInEachLanguage() {
		Set<String> different = keys(this.french)
			.filter((it) -> !placeholders(this.english, it).equals(placeholders(this.french, it)))
			.collect(Collectors.toSet());

		assertThat(different).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, FRENCH })
	void leaveNothingUnsaid(String file) {
		Properties texts = load(file);

		assertThat(keys(texts).filter((it) -> texts.getProperty(it).isBlank())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, FRENCH })
	void keepTheirApostrophes(String file) {
		Properties texts = load(file);

		Set<String> lost = keys(texts).filter((it) -> !placeholders(texts, it).isEmpty())
			.filter((it) -> SINGLE_APOSTROPHE.matcher(texts.getProperty(it)).find())
			.collect(Collectors.toSet());
		Set<String> doubled = keys(texts).filter((it) -> placeholders(texts, it).isEmpty())
			.filter((it) -> texts.getProperty(it).contains("''"))
			.collect(Collectors.toSet());

		assertThat(lost).as("swallowed, because the message has arguments").isEmpty();
		assertThat(doubled).as("shown twice, because the message has none").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, FRENCH })
	void canBeFormatted(String file) {
		Properties texts = load(file);

		assertThat(keys(texts).filter((it) -> !placeholders(texts, it).isEmpty())
			.map((it) -> new MessageFormat(texts.getProperty(it), Locale.ROOT))).isNotEmpty();
	}

	@Test
	void holdEveryTextATemplateNames() {
		Set<String> missing = sources("html", "txt").flatMap((it) -> KEY_IN_TEMPLATE.matcher(it).results())
			.map((it) -> it.group(1))
			.filter((it) -> !this.english.containsKey(it))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(missing).isEmpty();
	}

	@Test
	void holdNothingThatIsNeverSaid() {
		String everything = sources("html", "txt", "java").collect(Collectors.joining("\n"));
		Set<String> prefixes = new TreeSet<>(Set.of(BY_RULE));
		KEY_PREFIX.matcher(everything).results().forEach((it) -> prefixes.add(it.group(1)));
		WHOLE_KEY.matcher(everything).results().forEach((it) -> prefixes.add(it.group(1) + "."));

		Set<String> unused = keys(this.english).filter((it) -> !everything.contains(it))
			.filter((it) -> prefixes.stream().noneMatch(it::startsWith))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(unused).isEmpty();
	}

	private static Stream<String> keys(Properties texts) {
		return texts.stringPropertyNames().stream();
	}

	private static Set<String> placeholders(Properties texts, String key) {
		return PLACEHOLDER.matcher(texts.getProperty(key, ""))
			.results()
			.map((MatchResult it) -> it.group(1))
			.collect(Collectors.toSet());
	}

	private static Properties load(String file) {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return texts;
	}

	/** Every file of these kinds in the application, whole. */
	private static Stream<String> sources(String... endings) {
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			return files.filter((it) -> Stream.of(endings).anyMatch((ending) -> it.toString().endsWith("." + ending)))
				.map(TextsTests::read)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
