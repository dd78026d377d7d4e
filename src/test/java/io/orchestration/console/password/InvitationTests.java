package io.orchestration.console.password;

import java.util.List;
import java.util.Locale;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class InvitationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scopes scopes;

	@Autowired
	Customers customers;

	@Autowired
	PasswordResets resets;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	PasswordDesk desk;

	@Autowired
	Mailbox mailbox;

	private Scope vendor;

	private TestUser editor;

	private String email;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.editor = this.fixtures.staff(Role.EDITOR, this.vendor);
		this.email = "zoe." + this.fixtures.unique() + "@example.com";
	}

	@Test
	void isOfferedByTheFormAndTakenUnlessDeclined() {
		assertThat(this.mvc.get().uri(url()).with(user(this.editor))).bodyText()
			.containsPattern("<input type=\"checkbox\"[^>]*id=\"invite\"[^>]*checked");
	}

	@Test
	void bringsALinkToTheFirstPassword() throws Exception {
		assertThat(create("REGISTERED", "ACTIVE", this.email, true)).flash()
			.containsEntry("notice", "customer.created.invited");

		MimeMessage mail = this.mailbox.await(this.email, 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Your account with " + this.vendor.getName());
		assertThat(Mailbox.text(mail)).contains("Hello Zoë, you can now choose the password of your account z***@");
		Customer customer = created();
		String link = Mailbox.link(mail);
		this.desk.redeem(customer, TicketDigest.of(link.substring(link.lastIndexOf('/') + 1)).orElseThrow(),
				NEW_PASSWORD);
	}

	@Test
	void standsInTheTrailAndInTheActivityAsAnyReset() {
		create("REGISTERED", "REQUIRES_APPROVAL", this.email, true);

		PasswordReset reset = this.resets.findFirstByCustomerIdOrderByIdDesc(created().id()).orElseThrow();
		assertThat(reset.getReason()).isEqualTo(ResetReason.FIRST_ACCESS);
		assertThat(reset.getRequestedByName()).isEqualTo(this.editor.displayName());
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers/" + created().id() + "/account")
			.with(user(this.editor))).bodyText().contains("Latest reset", "requested by Rae Whitfield");
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers/" + created().id() + "/activity")
			.with(user(this.editor))).bodyText().contains("Customer created", "Reset by mail", "First access");
	}

	@Test
	void isSentAgainInTheSameWords() throws Exception {
		create("REGISTERED", "ACTIVE", this.email, true);
		Customer customer = created();
		this.mailbox.await(this.email, 1);

		this.passwords.resend(this.vendor, customer.id(),
				this.resets.findFirstByCustomerIdOrderByIdDesc(customer.id()).orElseThrow().id(), this.editor);

		assertThat(this.mailbox.await(this.email, 2).get(1).getSubject()).startsWith("Your account with");
	}

	@ParameterizedTest
	@CsvSource({ "REGISTERED,ACTIVE,true,false", "REGISTERED,INACTIVE,true,true", "UNREGISTERED,ACTIVE,true,true",
			"REGISTERED,ACTIVE,false,true" })
	void isNotSentWhereItIsNotWantedOrOfNoUse(String type, String status, boolean address, boolean invite) {
		assertThat(create(type, status, address ? this.email : "", invite)).hasStatus3xxRedirection()
			.flash()
			.containsEntry("notice", "customer.created");

		assertThat(this.mailbox.to(this.email)).isEmpty();
		assertThat(this.resets.findAll()).noneMatch((it) -> it.scopeId() == this.vendor.id());
	}

	@ParameterizedTest
	@CsvSource({ "fr-FR,en,Hello", "en,fr-CA,Bonjour", "de-DE,'',Hello", "fr-FR,'',Bonjour", "fr-FR,nl,Bonjour" })
	void speaksTheCustomersLanguageBeforeThatOfTheScope(String culture, String language, String greeting) {
		this.vendor = this.scopes.add(this.fixtures.global()
			.child(ScopeType.SALES, "c" + this.fixtures.unique(), "Culture", VendorWebsite.NONE)
			.speaking(Locale.forLanguageTag(culture)));
		this.editor = this.fixtures.staff(Role.EDITOR, this.vendor);

		create("REGISTERED", "ACTIVE", this.email, true, language);

		List<MimeMessage> mails = this.mailbox.await(this.email, 1);
		assertThat(Mailbox.text(mails.get(0))).contains(greeting + " Zoë,");
	}

	private Customer created() {
		return this.customers.findByLogin(this.vendor, this.email).orElseThrow();
	}

	private MvcTestResult create(String type, String status, String address, boolean invite) {
		return create(type, status, address, invite, "");
	}

	private MvcTestResult create(String type, String status, String address, boolean invite, String language) {
		return this.mvc.post()
			.uri(url())
			.with(user(this.editor))
			.with(csrf())
			.param("firstName", "Zoë")
			.param("type", type)
			.param("status", status)
			.param("email", address)
			.param("username", address.isEmpty() ? "zoe" + this.fixtures.unique() : "")
			.param("language", language)
			.param("_invite", "on")
			.param(invite ? "invite" : "ignored", "true")
			.exchange();
	}

	private String url() {
		return "/scopes/" + this.vendor.getCode() + "/customers/new";
	}

}
