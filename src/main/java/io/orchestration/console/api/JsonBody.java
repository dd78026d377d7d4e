package io.orchestration.console.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.web.StorableText;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a vendor website sends: one flat object of strings, in UTF-8. Whatever is not
 * exactly that is refused, and nothing is taken for something else (R49, R50).
 *
 * @param members by their names
 */
record JsonBody(Map<String, String> members) {

	static final int MOST_BYTES = 16 * 1024;

	private static final JsonMapper JSON = new JsonMapper();

	/** The body of this request, with none but these members. */
	static JsonBody of(HttpServletRequest request, List<String> known) throws IOException {
		byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (bytes.length > MOST_BYTES) {
			throw UnfitBody.tooLarge(MOST_BYTES);
		}
		return new JsonBody(read(decoded(bytes), known));
	}

	/** What has to be there, and not empty. */
	String require(String name) {
		return find(name).filter((it) -> !it.isEmpty())
			.orElseThrow(() -> UnfitBody.member(name, "is missing or empty."));
	}

	/** What may be there. */
	Optional<String> find(String name) {
		return Optional.ofNullable(this.members.get(name));
	}

	private static String decoded(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw UnfitBody.because("The body is not in UTF-8.");
		}
	}

	private static Map<String, String> read(String text, List<String> known) {
		try (JsonParser parser = JSON.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw UnfitBody.because("The body has to be a JSON object.");
			}
			Map<String, String> members = collect(parser, known);
			if (parser.nextToken() != null) {
				throw UnfitBody.because("The body has to end with its object.");
			}
			return members;
		}
		catch (JacksonException ex) {
			// its own words quote what was sent
			throw UnfitBody.because("The body is no JSON.");
		}
	}

	private static Map<String, String> collect(JsonParser parser, List<String> known) {
		Map<String, String> members = new HashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			if (!known.contains(name)) {
				throw UnfitBody.because("A member is not known. Known are " + String.join(", ", known) + ".");
			}
			if (members.put(name, value(name, parser)) != null) {
				throw UnfitBody.member(name, "is there twice.");
			}
		}
		return members;
	}

	private static String value(String name, JsonParser parser) {
		if (parser.nextToken() != JsonToken.VALUE_STRING) {
			throw UnfitBody.member(name, "has to be a string.");
		}
		String value = parser.getString();
		if (!StorableText.is(value)) {
			throw UnfitBody.member(name, "holds NUL or half a character.");
		}
		return value;
	}

	/** Keeps passwords out of logs. */
	@Override
	public String toString() {
		return "JsonBody";
	}

}
