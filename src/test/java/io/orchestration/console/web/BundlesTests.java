package io.orchestration.console.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.support.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class BundlesTests {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "css, text/css, .btn-primary, .storefront, .listing.dense",
			"js, text/javascript, selfRequestsOnly, PublicKeyCredential, data-session" })
	void keepAWholeAreaForGoodUnderAnAddressOfItsContent(String kind, String type, String first, String later,
			String last) throws Exception {
		String page = this.mvc.get().uri("/sign-in").exchange().getResponse().getContentAsString();
		Matcher link = Pattern.compile("/bundles/console-[0-9a-f]{32}\\." + kind).matcher(page);

		assertThat(link.find()).isTrue();
		assertThat(this.mvc.get().uri(link.group())).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
			.hasContentTypeCompatibleWith(type)
			.bodyText()
			.containsSubsequence(first, later, last);
	}

	@Test
	void holdNothingElse() {
		assertThat(this.mvc.get().uri("/bundles/other.css")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/bundles/../application.yaml")).hasStatus4xxClientError();
		assertThat(this.mvc.get().uri("/bundles/console-00000000000000000000000000000000.css"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

}
