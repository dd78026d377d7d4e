package io.orchestration.console.singlesignon;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

class IntroductionTests {

	private static final String EMAIL = "rae@example.com";

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	@Test
	void takesAnAddressFromTokenOrUserInfo() {
		assertThat(introduction(token().claim("email", EMAIL).claim("email_verified", true), info()).email())
			.isEqualTo(EMAIL);
		assertThat(introduction(token(), info().email(EMAIL).emailVerified(true)).email()).isEqualTo(EMAIL);
	}

	/** What one says of one address says nothing of another. */
	@Test
	void takesAddressAndAssuranceFromTheSamePlace() {
		assertThat(introduction(token().claim("email", EMAIL), info().email("other@example.com").emailVerified(true))
			.email()).isNull();
	}

	@Test
	void isFreshForAMomentAndNotBeforeItsTime() {
		assertThat(shownAt(NOON.minusSeconds(60)).isFresh(NOON)).isTrue();
		assertThat(shownAt(NOON.minusSeconds(61)).isFresh(NOON)).isFalse();
		assertThat(shownAt(NOON.plusSeconds(60)).shownBy(NOON)).hasValue(NOON);
		assertThat(shownAt(NOON.plusSeconds(61)).shownBy(NOON)).isEmpty();
	}

	@Test
	void tellsOneFactorFromSeveral() {
		assertThat(introduction(token().claim("amr", List.of("pwd", "mfa")), info()).severalFactors()).isTrue();
		assertThat(introduction(token().claim("amr", List.of("pwd", "otp")), info()).severalFactors()).isFalse();
		assertThat(introduction(token(), info()).severalFactors()).isFalse();
	}

	private static Introduction shownAt(Instant moment) {
		return introduction(token().claim("auth_time", moment), info());
	}

	private static Introduction introduction(OidcIdToken.Builder token, OidcUserInfo.Builder info) {
		return Introduction.of(new DefaultOidcUser(List.of(), token.build(), info.build()));
	}

	private static OidcIdToken.Builder token() {
		return OidcIdToken.withTokenValue("token").subject("account");
	}

	private static OidcUserInfo.Builder info() {
		return OidcUserInfo.builder().subject("account");
	}

}
