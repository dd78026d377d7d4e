package io.orchestration.console;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser that has never been here has to fetch. */
@BrowserTest
@Tag("look")
class PageWeightIT {

	private static final int KILOBYTE = 1000;

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	private TestUser csr;

	@BeforeEach
	void aVendorWithCustomers() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		for (int at = 0; at < 60; at++) {
			this.fixtures.customer(this.vendor);
		}
	}

	@Test
	void isSmallFromTheSignInToTheCustomers(Visitor visitor) {
		Wire wire = new Wire(visitor);

		visitor.signIn(this.csr);
		visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

		assertThat(visitor.page().url()).endsWith("/customers");
		assertThat(wire.failures).isEmpty();
		assertThat(wire.answers).as(wire.toString()).hasSizeLessThanOrEqualTo(8);
		assertThat(wire.bytes()).as(wire.toString()).isLessThanOrEqualTo(120 * KILOBYTE);
	}

	@Test
	void isSmallForACustomer(Visitor visitor) {
		Wire wire = new Wire(visitor);

		visitor.open("/portal/" + this.vendor.getCode() + "/sign-in");
		visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

		assertThat(wire.failures).isEmpty();
		assertThat(wire.answers).as(wire.toString()).hasSizeLessThanOrEqualTo(4);
		assertThat(wire.bytes()).as(wire.toString()).isLessThanOrEqualTo(45 * KILOBYTE);
	}

	/** The answers that came over the line, as large as they were there. */
	private static final class Wire {

		private final List<Integer> answers = new ArrayList<>();

		private final List<String> failures = new ArrayList<>();

		Wire(Visitor visitor) {
			CDPSession browser = visitor.page().context().newCDPSession(visitor.page());
			browser.send("Network.enable");
			browser.on("Network.requestWillBeSent", (it) -> {
				if (it.has("redirectResponse")) {
					note(it.getAsJsonObject("redirectResponse"));
				}
			});
			browser.on("Network.loadingFinished", this::note);
			visitor.page().onResponse((it) -> {
				if (it.status() >= HttpStatus.BAD_REQUEST.value()) {
					this.failures.add(it.url());
				}
			});
		}

		/** What comes out of the browser's own cache has no length. */
		private void note(JsonObject answer) {
			int bytes = answer.get("encodedDataLength").getAsInt();
			if (bytes > 0) {
				this.answers.add(bytes);
			}
		}

		int bytes() {
			return this.answers.stream().mapToInt(Integer::intValue).sum();
		}

		@Override
		public String toString() {
			return "bytes of each answer: " + this.answers;
		}

	}

}
