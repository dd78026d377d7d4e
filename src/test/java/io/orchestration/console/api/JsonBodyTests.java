package io.orchestration.console.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R49 and R50: what is taken, and which word goes with each refusal. */
class JsonBodyTests {

	private static final List<String> KNOWN = List.of("login", "password");

	@Test
	void takesStringsAsTheyAre() throws IOException {
		JsonBody body = read(
				" {\"login\" : \" Jos\\u00e9 \", \"pass\\u0077ord\":\"\\uD83D\\uDE00 ' \\\" \\u2028\"} \n");

		assertThat(body.require("login")).isEqualTo(" José ");
		assertThat(body.require("password")).isEqualTo("😀 ' \" \u2028");
		assertThat(body.find("clientAddress")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"password": "b"} | The member login is missing or empty.
			{"login": "", "password": "b"} | The member login is missing or empty.
			{"login": 42} | The member login has to be a string.
			{"login": null} | The member login has to be a string.
			{"login": ["a"]} | The member login has to be a string.
			{"login": "a", "login": "a"} | The member login is there twice.
			{"password": "a\\u0000b"} | The member password holds NUL or half a character.
			{"password": "\\uDE00\\uD83D"} | The member password holds NUL or half a character.
			{"login": "a", "zebra": "b"} | A member is not known. Known are login, password.
			["login"] | The body has to be a JSON object.
			{"login": "a"} {} | The body has to end with its object.
			{"login": "a",} | The body is no JSON.
			""")
	void saysWhatIsWrong(String json, String why) {
		assertThatExceptionOfType(UnfitBody.class).isThrownBy(() -> read(json).require("login")).satisfies((it) -> {
			assertThat(it.getReason()).isEqualTo(why);
			assertThat(it.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		});
	}

	@Test
	void takesSixteenKibibytesAndNoMore() throws IOException {
		String frame = "{\"login\":\"\"}";
		String longest = frame.replace("\"\"", "\"" + "a".repeat(JsonBody.MOST_BYTES - frame.length()) + "\"");

		assertThat(read(longest).require("login")).hasSize(JsonBody.MOST_BYTES - frame.length());

		assertThatExceptionOfType(UnfitBody.class).isThrownBy(() -> read(longest + " "))
			.satisfies((it) -> assertThat(it.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
	}

	/** R54. */
	@Test
	void showsNoPasswordToALog() throws IOException {
		assertThat(read("{\"password\": \"lanterns\"}")).hasToString("JsonBody");
	}

	private static JsonBody read(String json) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContent(json.getBytes(StandardCharsets.UTF_8));
		return JsonBody.of(request, KNOWN);
	}

}
