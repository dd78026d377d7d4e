package io.orchestration.console.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Answers;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ScopeTendingTests {

	private final Scopes scopes = mock(Scopes.class, Answers.RETURNS_DEEP_STUBS);

	/** Tickets travel by it (R13). */
	@ParameterizedTest
	@CsvSource({ "https://console.example.com, http://shop.example.com, true",
			"https://console.example.com, https://shop.example.com, false",
			"http://localhost:8080, http://shop.localhost:8080, false" })
	void wantsABaseUrlAsEncryptedAsTheConsole(String console, String baseUrl, boolean refused) {
		ScopeData data = new ScopeData(null, null, null, true, null, null, baseUrl, null, null, null, null);
		ScopeForm form = new ScopeForm(ScopeType.SALES, "shop", data, null);

		Scope parent = mock(Scope.class);
		given(parent.getName()).willReturn("Maple Outfitters");

		ScopeRefused refusal = catchThrowableOfType(ScopeRefused.class, () -> tending(console).create(parent, form));

		List<String> codes = refusal.violations().stream().map(Violation::code).toList();
		assertThat(codes.contains("scope.baseUrl.unencrypted")).isEqualTo(refused);
	}

	private ScopeTending tending(String console) {
		Map<String, String> settings = new HashMap<>(Map.of("console.public-base-url", console));
		ConsoleProperties properties = new Binder(new MapConfigurationPropertySource(settings))
			.bind("console", ConsoleProperties.class)
			.get();
		return new ScopeTending(this.scopes, mock(ScopeWords.class), properties, mock(ApplicationEventPublisher.class));
	}

}
