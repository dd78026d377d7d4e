package io.orchestration.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of style.md for templates, as far as a machine can check them (R41, R45). */
class TemplateRulesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** A tag with everything in it; values may contain angle brackets. */
	private static final Pattern TAG = Pattern
		.compile("<[a-zA-Z][\\w:-]*(?:\\s+[\\w:@.-]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*\\s*/?>");

	private static final Pattern CONDITION_WITH_REPLACE = Pattern
		.compile("(?s)(?=.*\\sth:(if|unless)=)(?=.*\\sth:(replace|include)=).*");

	private static final Pattern UNESCAPED = Pattern.compile("(?s).*(\\sth:utext=|\\[\\().*");

	private static final Pattern INLINE = Pattern
		.compile("(?s)(<style\\b.*|<script(?!.*\\s(th:)?src=).*|.*\\s(th:)?(style|styleappend|on[a-z]+)=.*)");

	private static final Pattern EMPTIED = Pattern.compile("(?s).*\\sth:data-[\\w-]+=\"[^\"]*''[^\"]*\".*");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");

	private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");

	@Test
	void noConditionStandsWhereAFragmentReplacesIt() throws IOException {
		assertThat(tags(TemplateRulesTests::everywhere, CONDITION_WITH_REPLACE)).isEmpty();
	}

	@Test
	void noTextIsTakenForMarkup() throws IOException {
		assertThat(tags(TemplateRulesTests::everywhere, UNESCAPED)).isEmpty();
	}

	@Test
	void nothingIsStyledOrScriptedInsideAPage() throws IOException {
		assertThat(tags((template) -> !template.startsWith(TEMPLATES.resolve("mail")), INLINE)).isEmpty();
	}

	/** Thymeleaf takes an attribute away whose value is empty. */
	@Test
	void nothingForAScriptMayComeOutEmpty() throws IOException {
		assertThat(tags(TemplateRulesTests::everywhere, EMPTIED)).isEmpty();
	}

	@Test
	void everyPageSaysThatItIsHtml() throws IOException {
		assertThat(templates(".html")).allSatisfy((it) -> assertThat(read(it)).startsWith("<!DOCTYPE html>\n"));
	}

	@Test
	void everyTextIsThere() throws IOException {
		Properties texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages.properties"));

		List<String> missing = templates("")
			.flatMap((it) -> KEY.matcher(read(it)).results().map((key) -> it + " " + key.group(1)))
			.filter((it) -> !texts.containsKey(it.substring(it.indexOf(' ') + 1)))
			.toList();

		assertThat(missing).isEmpty();
	}

	private static List<String> tags(Predicate<Path> where, Pattern wrong) throws IOException {
		return templates(".html").filter(where)
			.flatMap((it) -> TAG.matcher(read(it)).results().map(MatchResult::group))
			.filter((it) -> wrong.matcher(it).matches())
			.toList();
	}

	private static boolean everywhere(Path template) {
		return true;
	}

	private static Stream<Path> templates(String ending) throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((it) -> Files.isRegularFile(it) && it.toString().endsWith(ending)).toList().stream();
		}
	}

	private static String read(Path template) {
		try {
			return COMMENT.matcher(Files.readString(template)).replaceAll("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
