package io.orchestration.console.customer;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTests {

	private static final Ordering BY_NAME = new Ordering(CustomerSort.NAME, false);

	private static final Ordering BY_LOGIN = new Ordering(CustomerSort.LAST_LOGIN, true);

	@ParameterizedTest
	@ValueSource(strings = { "", "okafor jonas", "王 小明", "😀", "a=b&c#d+e%", "\\'\";--" })
	void survivesTheUrl(String name) {
		Cursor cursor = new Cursor(List.of(name), 42);

		assertThat(Cursor.decode(cursor.encode(BY_NAME), BY_NAME)).contains(cursor);
		assertThat(cursor.encode(BY_NAME)).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void keepsTimesToTheMicrosecondAndRanksAsNumbers() {
		Cursor time = new Cursor(List.of(OffsetDateTime.parse("2026-11-22T09:41:00.123456Z")), 42);
		Cursor rank = new Cursor(List.of(2, "okafor"), 42);
		Ordering best = Ordering.of(null, null, true);

		assertThat(Cursor.decode(time.encode(BY_LOGIN), BY_LOGIN)).contains(time);
		assertThat(Cursor.decode(rank.encode(best), best)).contains(rank);
	}

	@Test
	void isNowhereInAnotherOrder() {
		String name = new Cursor(List.of("okafor"), 42).encode(BY_NAME);

		assertThat(Cursor.decode(name, new Ordering(CustomerSort.NAME, true))).isEmpty();
		assertThat(Cursor.decode(name, new Ordering(CustomerSort.EMAIL, false))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "name", "name\0ascending\0x", "name\0ascending\0x\0", "name\0ascending\0x\0y",
			"name\0ascending\0x\0" + "999999999999999999999999999999", "name\0ascending\0x\0y\0" + "1",
			"last-login\0descending\0now\0" + "1", "last-login\0descending\0-1000000000-01-01T00:00:00Z\0" + "1",
			"last-login\0descending\0+1000000000-12-31T23:59:59Z\0" + "1", "relevance\0ascending\0best\0x\0" + "1" })
	void isNowhereWhenTampered(String plain) {
		String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

		assertThat(List.of(BY_NAME, BY_LOGIN, Ordering.of(null, null, true)))
			.allSatisfy((it) -> assertThat(Cursor.decode(text, it)).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "a", "====", "ünïcode", "\u0000" })
	void isNowhereWhenItCannotBeRead(String text) {
		assertThat(Cursor.decode(text, BY_NAME)).isEmpty();
		assertThat(Cursor.decode(text.repeat(5000), BY_NAME)).isEmpty();
	}

}
