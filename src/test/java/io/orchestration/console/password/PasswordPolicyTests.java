package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class PasswordPolicyTests {

	private static final String GOOD = "copper kettles hum at midnight";

	private static final PasswordContext NOBODY = new PasswordContext(15, false, List.of(), "hash");

	private static final PasswordContext CAREFUL = new PasswordContext(15, true, List.of(), "hash");

	private static final PasswordContext JONAS = new PasswordContext(15, false,
			List.of("Jonas Okafor", "jonas.okafor@example.net", "jokafor", "Maple Outfitters", "Orchestration Console"),
			"hash");

	private final PasswordEncoder encoder = mock(PasswordEncoder.class);

	private final BreachedPasswords breached = mock(BreachedPasswords.class);

	private final PasswordPolicy policy = new PasswordPolicy(this.breached, this.encoder);

	/** R27: small letters and blanks are enough. */
	@Test
	void acceptsAFewWordsThatDoNotBelongTogether() {
		assertThat(reasons(JONAS, GOOD)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "14,too-short", "129,too-long" })
	void measuresTheLengthInCharacters(int length, String reason) {
		assertThat(reasons(NOBODY, varied(length))).containsExactly(reason);
	}

	@ParameterizedTest
	@ValueSource(ints = { 15, 64, 128 })
	void acceptsEveryLengthInBetween(int length) {
		assertThat(reasons(NOBODY, varied(length))).isEmpty();
	}

	@Test
	void countsAnEmojiAsOneCharacter() {
		assertThat(reasons(NOBODY, "🦔🌲🍄".repeat(4) + "🚲🎻")).containsExactly("too-short");
	}

	/** R27. */
	@Test
	void acceptsAllScripts() {
		assertThat(reasons(NOBODY, "медленный трамвай у реки")).isEmpty();
		assertThat(reasons(NOBODY, "七羽の鷺が水車の上を飛んでいく夕暮れ")).isEmpty();
	}

	@Test
	void refusesTooManyBytesEvenIfTheCharactersAreFew() {
		assertThat(reasons(NOBODY, "🦔🌲🍄🚲🎻🌍".repeat(22))).contains("too-long");
	}

	@Test
	void looksIntoNothingOfTheWrongLength() {
		this.policy.violations(NOBODY, "x".repeat(1_000_000));

		then(this.encoder).should(never()).matches(any(), any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jonas Okafor 2026", "MapleOutfitters2026!!", "jonas.okafor@example.net",
			"okaforjonasokafor", "ORCHESTRATION CONSOLE" })
	void refusesWhatIsHardlyMoreThanKnownWords(String password) {
		assertThat(reasons(JONAS, password)).contains("known-words");
	}

	@Test
	void acceptsAKnownWordAmongOthers() {
		assertThat(reasons(JONAS, "maple trees whisper to the lighthouse")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "aaaaaaaaaaaaaaaaaaaa,sequence", "passwordpassword,repeat", "qwertyuiopasdfgh,dictionary",
			"123456789012345,dictionary", "letmein letmein letmein,repeat", "abcdefghijklmnopqrst,sequence" })
	void refusesWhatIsEasyToGuessAndSaysWhy(String password, String weakness) {
		assertThat(reasons(NOBODY, password)).containsExactly("guessable." + weakness);
	}

	@Test
	void refusesThePresentOne() {
		given(this.encoder.matches(GOOD, "hash")).willReturn(true);

		assertThat(reasons(JONAS, GOOD)).containsExactly("current");
	}

	/** Whoever may try passwords would learn which one is right. */
	@Test
	void doesNotTellThePresentOneFromOthersThatAreRefused() {
		this.policy.violations(JONAS, "Jonas Okafor 2026");

		then(this.encoder).should(never()).matches(any(), any());
	}

	@Test
	void refusesOneKnownFromABreachWhereThatIsWanted() {
		given(this.breached.contain(GOOD)).willReturn(true);

		assertThat(reasons(CAREFUL, GOOD)).containsExactly("breached");
		assertThat(reasons(NOBODY, GOOD)).isEmpty();
	}

	@Test
	void asksOthersOnlyWhereThatIsWanted() {
		this.policy.violations(NOBODY, GOOD);

		then(this.breached).shouldHaveNoInteractions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "passwordpassword" })
	void asksOthersOnlyAboutWhatIsGoodInItself(String password) {
		this.policy.violations(CAREFUL, password);

		then(this.breached).shouldHaveNoInteractions();
	}

	/** The likeliest guesses are known from breaches, and could be tried for ever. */
	@Test
	void doesNotTellThePresentOneFromOthersThatAreBreached() {
		given(this.breached.contain(GOOD)).willReturn(true);
		given(this.encoder.matches(GOOD, "hash")).willReturn(true);

		assertThat(reasons(CAREFUL, GOOD)).containsExactly("breached");
		then(this.encoder).should(never()).matches(any(), any());
	}

	/** Two ways to type the same letter have two hashes (R30). */
	@Test
	void asksOthersAboutTheComposedForm() {
		this.policy.violations(CAREFUL, "cafe\u0301 lanterns over quiet harbour");

		then(this.breached).should().contain("caf\u00e9 lanterns over quiet harbour");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4@8({[</369&#!|1/0$5+7%2", "({[<!|1/4@8", "1!|7l+t5$s" })
	void isNotSlowedDownByPasswordsMadeToAnnoyIt(String seed) {
		String hostile = seed.repeat(20).substring(0, 128);
		this.policy.violations(NOBODY, GOOD);

		assertTimeoutPreemptively(Duration.ofMinutes(1), () -> this.policy.violations(JONAS, hostile));
	}

	@Test
	void standsHalfCharacters() {
		assertThatNoException().isThrownBy(() -> this.policy.violations(NOBODY, "\uD83D".repeat(20)));
	}

	@Test
	void isKeptByEverySuggestedPassPhrase() {
		PassPhrases phrases = new PassPhrases();

		for (int at = 0; at < 100; at++) {
			assertThat(reasons(JONAS, phrases.suggest(15))).isEmpty();
		}
		assertThat(phrases.suggest(64)).hasSizeGreaterThanOrEqualTo(64);
	}

	private List<String> reasons(PasswordContext context, String password) {
		return this.policy.violations(context, password)
			.stream()
			.map((it) -> it.code().substring("password.rule.".length()))
			.toList();
	}

	private static String varied(int length) {
		return "copper kettles hum, seven herons above the mill; a slow tram along the canal? lanterns over quiet harbour! under 9 plum trees"
			.concat(" zq")
			.concat("vxw")
			.substring(0, Math.min(length, 128))
			.concat("k".repeat(Math.max(0, length - 128)));
	}

}
