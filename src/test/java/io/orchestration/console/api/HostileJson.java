package io.orchestration.console.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a website never sends to have a password checked, one of each kind: other shapes,
 * other types, what is almost JSON, and what is almost text. Written after the kinds of
 * JSONTestSuite (y_, n_, i_).
 */
final class HostileJson {

	private static final List<String> OTHER_SHAPES = List.of("{}", "[]", "\"\"", "\"login\"", "42", "-0", "1e3", "true",
			"false", "null", "[[]]", "[\"login\",\"password\"]", "[{\"login\":\"a\",\"password\":\"b\"}]",
			"{\"login\":\"a\"}", "{\"password\":\"b\"}", "{\"login\":\"\",\"password\":\"b\"}",
			"{\"login\":\"a\",\"password\":\"\"}", "{\"\":\"a\",\"password\":\"b\"}",
			"{\"Login\":\"a\",\"password\":\"b\"}", "{\"login \":\"a\",\"password\":\"b\"}",
			"{\"user\":{\"login\":\"a\",\"password\":\"b\"}}",
			"{\"login\":\"a\",\"password\":\"b\",\"customerId\":\"1\"}",
			"{\"login\":\"a\",\"password\":\"b\",\"__proto__\":{}}",
			"{\"login\":\"a\",\"password\":\"b\",\"scope\":\"x\"}",
			"{\"@type\":\"java.lang.Class\",\"login\":\"a\",\"password\":\"b\"}");

	private static final List<String> OTHER_TYPES = List.of(login("1"), login("-1"), login("1.0"), login("1e999"),
			login("9".repeat(900)), login("true"), login("false"), login("null"), login("[]"), login("[\"a\"]"),
			login("{}"), login("{\"login\":\"a\"}"), login("[".repeat(5000)), login("{\"a\":".repeat(2000)),
			login("[".repeat(3000) + "]".repeat(3000)), "{\"login\":\"a\",\"password\":1}",
			"{\"login\":\"a\",\"password\":[\"b\"]}", "{\"login\":\"a\",\"password\":null}", address("1"),
			address("null"), address("[\"203.0.113.7\"]"));

	private static final List<String> TWICE = List.of("{\"login\":\"a\",\"login\":\"a\",\"password\":\"b\"}",
			"{\"login\":\"a\",\"login\":\"b\",\"password\":\"b\"}",
			"{\"login\":\"a\",\"log\\u0069n\":\"b\",\"password\":\"b\"}",
			"{\"login\":\"a\",\"password\":\"b\",\"password\":\"c\"}");

	private static final List<String> NO_TEXT = List.of(login("\"\\u0000\""), login("\"a\\u0000b\""),
			login("\"\\uD83D\""), login("\"\\uDE00\""), login("\"\\uDE00\\uD83D\""), login("\"\\uD83D\\u0041\""),
			"{\"login\":\"a\",\"password\":\"\\u0000\"}", "{\"login\":\"a\",\"password\":\"\\uD800\"}",
			"{\"\\uD83D\":\"a\",\"password\":\"b\"}", "{\"\\u0000\":\"a\",\"password\":\"b\"}", login("\"\u0000\""),
			login("\"\n\""), login("\"\t\""), login("\"\u001f\""));

	private static final List<String> ALMOST_JSON = List.of("", " ", "\n", "{", "}", "[", "{\"", "{\"login\"",
			"{\"login\":", "{\"login\":\"a", "{\"login\":\"a\"", "{\"login\":\"a\",\"password\":\"b\"",
			"{\"login\":\"a\",\"password\":\"b\"}}", "{\"login\":\"a\",\"password\":\"b\"}]",
			"{\"login\":\"a\",\"password\":\"b\"}x", "{\"login\":\"a\",\"password\":\"b\"}{}",
			"{\"login\":\"a\",\"password\":\"b\"} \"x\"", "{\"login\":\"a\",\"password\":\"b\"};",
			"{\"login\":\"a\",\"password\":\"b\"}#", "{\"login\":\"a\",\"password\":\"b\"}//x",
			"{\"login\":\"a\",\"password\":\"b\"}\u0000", "{\"login\":\"a\",\"password\":\"b\",}",
			"{,\"login\":\"a\",\"password\":\"b\"}", "{\"login\":\"a\",,\"password\":\"b\"}",
			"{\"login\":\"a\";\"password\":\"b\"}", "{\"login\":\"a\" \"password\":\"b\"}",
			"{\"login\"=\"a\",\"password\":\"b\"}", "{\"login\" \"a\",\"password\":\"b\"}",
			"{\"login\"::\"a\",\"password\":\"b\"}", "{login:\"a\",password:\"b\"}", "{'login':'a','password':'b'}",
			"{\"login\":'a',\"password\":\"b\"}", "{\"login\":a,\"password\":\"b\"}", login("NaN"), login("Infinity"),
			login("-Infinity"), login("+1"), login("01"), login(".5"), login("1."), login("0x1"), login("-"),
			login("tru"), login("True"), login("nul"), login("undefined"), login("\"\\x41\""), login("\"\\u12\""),
			login("\"\\u12G4\""), login("\"\\'\""), login("\"\\"), login("\"a\"\"b\""), login("\"a\"+\"b\""),
			"/* x */{\"login\":\"a\",\"password\":\"b\"}", "{\"login\":\"a\"/* x */,\"password\":\"b\"}",
			"//x\n{\"login\":\"a\",\"password\":\"b\"}", "\uFEFF{\"login\":\"a\",\"password\":\"b\"}",
			"\u00a0{\"login\":\"a\",\"password\":\"b\"}", "\f{\"login\":\"a\",\"password\":\"b\"}",
			"{\u2028\"login\":\"a\",\"password\":\"b\"}", "*", "<login>a</login>", "login=a&password=b", "--- login: a",
			"\u0000", "${7*7}");

	private static final List<String> NO_ADDRESSES = List.of(address("\"\""), address("\" \""),
			address("\"localhost\""), address("\"example.com\""), address("\"203.0.113\""),
			address("\"203.0.113.7.1\""), address("\"203.0.113.256\""), address("\"203.0.113.07\""),
			address("\" 203.0.113.7\""), address("\"203.0.113.7/24\""), address("\"203.0.113.7, 10.0.0.1\""),
			address("\"203.0.113.7:80\""), address("\"3405803783\""), address("\"0xcb007107\""), address("\"::g\""),
			address("\":::\""), address("\"1:2:3:4:5:6:7:8:9\""), address("\"fe80::1%eth0\""), address("\"[::1]\""),
			address("\"" + ":".repeat(10_000) + "\""));

	/** As they stand on the wire, a character for each byte. */
	private static final List<String> NO_UTF8 = List.of(login("\"\u00e9\""), login("\"\u00ff\""),
			login("\"\u00c0\u00af\""), login("\"\u00c0\u0080\""), login("\"\u00ed\u00a0\u0080\""),
			login("\"\u00e2\u0082\""), login("\"\u00f4\u0090\u0080\u0080\""), "\u00ff\u00fe{}");

	private HostileJson() {
	}

	/** All of them, as bytes. */
	static Stream<byte[]> all() {
		Stream<String> texts = Stream.of(OTHER_SHAPES, OTHER_TYPES, TWICE, NO_TEXT, ALMOST_JSON, NO_ADDRESSES)
			.flatMap(List::stream);
		String good = "{\"login\":\"a\",\"password\":\"b\"}";
		return Stream
			.of(texts.map((it) -> bytes(it, StandardCharsets.UTF_8)),
					NO_UTF8.stream().map((it) -> bytes(it, StandardCharsets.ISO_8859_1)),
					Stream.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))
						.map((it) -> bytes(good, it)))
			.flatMap((it) -> it);
	}

	private static byte[] bytes(String text, Charset charset) {
		return text.getBytes(charset);
	}

	private static String login(String value) {
		return "{\"login\":" + value + ",\"password\":\"b\"}";
	}

	private static String address(String value) {
		return "{\"login\":\"a\",\"password\":\"b\",\"clientAddress\":" + value + "}";
	}

}
