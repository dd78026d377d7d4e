package io.orchestration.console.templates;

import java.util.Map;

import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.mail.MailTemplates;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.templates.PartState.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ConsoleTest
class InheritedWordingTests {

	private static final Area ENGLISH = new Area(MailTemplate.RESET, MailCulture.ENGLISH);

	private static final Map<String, Object> MODEL = Map.of("firstName", "Jonas", "username", "jokafor", "link",
			"https://maple.example.com/", "until", "soon");

	@Autowired
	InheritedWording wording;

	@Autowired
	TemplateChoices choices;

	@Autowired
	MailTemplates templates;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scopes scopes;

	@Autowired
	JdbcClient jdbc;

	private Scope region;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void plant() {
		this.region = this.scopes.add(this.fixtures.global()
			.child(ScopeType.VIRTUAL, "r" + this.fixtures.unique(), "Region", VendorWebsite.NONE));
		this.vendor = this.fixtures.below(this.region, ScopeType.SALES);
		this.store = this.scopes
			.add(this.vendor.child(ScopeType.DEPENDENT, "d" + this.fixtures.unique(), "Store", VendorWebsite.NONE));
	}

	@Test
	void takesTheNearestWordsAndTheBuiltInOnesAtLast() {
		assertThat(subject(this.store).origin()).isEqualTo(Origin.BUILT_IN);
		assertThat(subject(this.store).inForce()).isEqualTo("Choose a new password for {brand}");

		this.choices.choose(this.region, ENGLISH, MailPart.SUBJECT, "From the region");
		assertThat(subject(this.store).inForce()).isEqualTo("From the region");
		assertThat(subject(this.store).origin()).isEqualTo(new Origin(Origin.Kind.SCOPE, "Region"));

		this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, "From the vendor");
		assertThat(subject(this.store).inForce()).isEqualTo("From the vendor");
		assertThat(subject(this.vendor).own()).isEqualTo("From the vendor");
		assertThat(subject(this.vendor).inherited()).isEqualTo("From the region");

		this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, null);
		assertThat(subject(this.store).inForce()).isEqualTo("From the region");
	}

	@Test
	void keepsMailsAndLanguagesApart() {
		this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, "Changed");

		assertThat(subject(this.vendor, new Area(MailTemplate.RESET, MailCulture.FRENCH)).inForce())
			.isEqualTo("Choisissez un nouveau mot de passe pour {brand}");
		assertThat(subject(this.vendor, new Area(MailTemplate.UNLOCKED, MailCulture.ENGLISH)).inForce())
			.startsWith("Your account");
	}

	@Test
	void countsWhatIsSaidOfTheWebsiteAsSetOnItsScope() {
		this.choices.choose(this.region, Area.LOOK, MailPart.COLOUR, "#102030");
		assertThat(look(this.store, MailPart.COLOUR).inForce()).isEqualTo("#b4431c");
		assertThat(look(this.store, MailPart.COLOUR).origin())
			.isEqualTo(new Origin(Origin.Kind.WEBSITE, this.vendor.getName()));
		assertThat(look(this.region, MailPart.COLOUR).inForce()).isEqualTo("#102030");

		this.choices.choose(this.vendor, Area.LOOK, MailPart.COLOUR, "#405060");
		assertThat(look(this.store, MailPart.COLOUR).inForce()).isEqualTo("#405060");
	}

	@Test
	void actsOnTheNextMail() {
		assertThat(mail().subject()).isEqualTo("Choose a new password for Store");

		this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, "{customer.firstName}: a new password");
		this.choices.choose(this.vendor, Area.LOOK, MailPart.FROM, "hello@maple.example.com");
		this.choices.choose(this.store, Area.LOOK, MailPart.SENDER_NAME, "The store");
		MailContent mail = mail();

		assertThat(mail.subject()).isEqualTo("Jonas: a new password");
		assertThat(mail.senderName()).isEqualTo("The store");
		assertThat(String.valueOf(mail.from())).isEqualTo("h***@maple.example.com");

		this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, null);
		assertThat(mail().subject()).isEqualTo("Choose a new password for Store");
	}

	@Test
	void isGuardedByTheServiceAndTheDatabaseToo() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.choices.choose(this.vendor, ENGLISH, MailPart.SUBJECT, "{nothing}"));
		refuses("reset", "en", "subject", "x".repeat(151));
		refuses("reset", "en", "subject", "a\nBcc: b");
		refuses("reset", "en", "from", "a@b.example");
		refuses("all", "all", "subject", "Hello");
		refuses("all", "all", "logo", "https://a.example/\r\nX: y");
		refuses("reset", "de", "subject", "Hallo");
		refuses("reset", "en", "footer", "Hello");
	}

	private void refuses(String mail, String culture, String part, String words) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
			.sql("insert into mail_wording (scope_id, mail, culture, part, words) values (?, ?, ?, ?, ?)")
			.params(this.vendor.id(), mail, culture, part, words)
			.update());
	}

	private MailContent mail() {
		return this.templates.render("reset", this.store, this.store.culture(), MODEL);
	}

	private PartState subject(Scope scope) {
		return subject(scope, ENGLISH);
	}

	private PartState subject(Scope scope, Area area) {
		return state(scope, area, MailPart.SUBJECT);
	}

	private PartState look(Scope scope, MailPart part) {
		return state(scope, Area.LOOK, part);
	}

	private PartState state(Scope scope, Area area, MailPart part) {
		return this.wording.in(scope, area).stream().filter((it) -> it.part() == part).findAny().orElseThrow();
	}

}
