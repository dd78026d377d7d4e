package io.orchestration.console.security;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a request says about the host, the mailed link starts with the configured
 * address and a redirect names no host at all (T12, R13).
 */
@HttpTest
@Tag("look")
class ForgedHostIT {

	private static final String OURS = "Host: localhost";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private Caller csr;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.callers.signedIn(this.fixtures.staff(Role.CSR, this.vendor));
	}

	@ParameterizedTest
	@ValueSource(strings = { OURS + "\r\nX-Forwarded-Host: evil.test",
			OURS + "\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Port: 81",
			OURS + "\r\nX-Forwarded-Prefix: //evil.test", OURS + "\r\nForwarded: host=evil.test;proto=http",
			OURS + "\r\nX-Original-URL: http://evil.test/\r\nX-Rewrite-URL: http://evil.test/",
			OURS + "\r\nReferer: http://evil.test/" })
	void movesNeitherLinkNorRedirect(String headers) throws IOException {
		String answer = send("POST " + path(), headers);

		assertThat(answer).startsWith("HTTP/1.1 302").contains("\r\nLocation: /scopes/").doesNotContain("evil");
		assertThat(mailedLink()).startsWith(this.callers.origin() + "/portal/" + this.vendor.getCode());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.test", "Host: localhost.evil.test", "Host: localhost:443.evil.test" })
	void isRefusedUnderANameThatIsNotOurs(String headers) throws IOException {
		String answer = send("POST " + path(), headers);

		assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("evil");
		assertThat(this.mailbox.to(String.valueOf(this.customer.getEmail()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.test", "https://evil.test", "HTTP://evil.test" })
	void isRefusedAtAnAbsoluteTargetThatIsNotOurs(String origin) throws IOException {
		String answer = send("POST " + origin + path(), "Host: evil.test");

		assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("evil");
		assertThat(this.mailbox.to(String.valueOf(this.customer.getEmail()))).isEmpty();
	}

	@Test
	void isTakenUnderTheNameOfAVendorWebsite() throws IOException {
		String shop = "shop" + this.fixtures.unique() + ".example.com";
		assertThat(send("GET /sign-in", "Host: " + shop)).startsWith("HTTP/1.1 421")
			.contains("Content-Security-Policy: default-src 'none'");

		this.jdbc.sql("update scope set version = version + 1, base_url = ? where id = ?")
			.params("https://" + shop, this.vendor.id())
			.update();

		assertThat(send("GET /sign-in", "Host: " + shop.toUpperCase(Locale.ROOT) + ":8443")).startsWith("HTTP/1.1 200");
		assertThat(send("GET /sign-in", "Host: x" + shop)).startsWith("HTTP/1.1 421");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/livez", "/readyz", "/actuator/health" })
	void doesNotMatterToWhoAsksHowTheConsoleIs(String path) throws IOException {
		assertThat(send("GET " + path, "Host: 10.0.0.7:8080")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { OURS + "\r\nHost: evil.test", "Host: evil.test\r\n" + OURS,
			"Host: localhost:443@evil.test", "Host: evil.test/x", "Host: <script>", "X-Nothing: 1" })
	void isRefusedWithAHostThatIsNone(String headers) throws IOException {
		String answer = send("POST " + path(), headers);

		assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
		assertThat(this.mailbox.to(String.valueOf(this.customer.getEmail()))).isEmpty();
	}

	@Test
	void isRefusedWhereTargetAndHostDiffer() throws IOException {
		String answer = send("POST http://evil.test" + path(), OURS);

		assertThat(answer).startsWith("HTTP/1.1 400");
		assertThat(this.mailbox.to(String.valueOf(this.customer.getEmail()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/scopes", "/sign-in?out", "/portal/{scope}/reset/short", "/portal/{scope}/welcome",
			"/nothing", "/scopes/{scope}/customers" })
	void isRepeatedOnNoPage(String page) throws IOException {
		String answer = send("GET " + page.replace("{scope}", this.vendor.getCode()),
				"Host: evil.test\r\nX-Forwarded-Host: evil.test");

		assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.test");
	}

	private String mailedLink() {
		return Mailbox.link(this.mailbox.await(String.valueOf(this.customer.getEmail()), 1).get(0));
	}

	private String path() {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/password";
	}

	/** Java's own client would not send any of these. */
	private String send(String target, String headers) throws IOException {
		String body = Form.of("method", "MAIL", "reason", "OTHER", "_csrf", this.csr.token()).encoded();
		String request = String.join("\r\n", target + " HTTP/1.1", headers, "Cookie: " + this.csr.cookie(),
				"Content-Type: application/x-www-form-urlencoded", "Content-Length: " + body.length(),
				"Connection: close", "", body);
		try (Socket socket = new Socket("localhost", this.callers.port())) {
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
