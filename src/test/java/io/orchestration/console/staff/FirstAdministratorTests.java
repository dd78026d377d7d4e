package io.orchestration.console.staff;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Has a database of its own, because it needs one without console users. */
@ConsoleTest
@TestPropertySource(properties = "console.bootstrap.admin-email=unused")
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final String PASSWORD = "only until noon";

	@Autowired
	Scopes scopes;

	@Autowired
	StaffRegister register;

	@Autowired
	StaffDirectory directory;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	MessageSource messages;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	/** The last line of the activity there was: nobody can take it away. */
	private long toldBefore;

	@BeforeEach
	void emptyTheDatabase() {
		Stream.of("role_grant", "console_user", "scope").forEach((it) -> this.jdbc.sql("delete from " + it).update());
		this.toldBefore = this.jdbc.sql("select coalesce(max(id), 0) from activity").query(Long.class).single();
	}

	@Test
	void isCreatedWithGlobalInAnEmptyDatabaseAndHasToChangeThePassword() {
		administrator(" Root@Example.com ", PASSWORD).appoint();

		assertThat(this.directory.loadUserByUsername("root@example.com").getAuthorities()).extracting("authority")
			.containsExactly("MUST_CHANGE_PASSWORD");
		assertThat(
				this.jdbc.sql("select role from role_grant g join scope s on s.id = g.scope_id where s.code = 'global'")
					.query(String.class)
					.list())
			.containsExactly("ADMINISTRATOR");
		assertThat(this.jdbc.sql("select action from activity where id > ?")
			.param(this.toldBefore)
			.query(String.class)
			.list()).containsExactly("staff.first-administrator");
	}

	@Test
	void isNotCreatedWhereConsoleUsersExist() {
		administrator("first@example.com", PASSWORD).appoint();

		administrator("second@example.com", PASSWORD).appoint();
		administrator("no address", "short").appoint();

		assertThat(emails()).containsExactly("first@example.com");
	}

	@RepeatedTest(5)
	void isCreatedOnceByTwoNodesThatStartTogether() {
		List<CompletableFuture<Void>> nodes = Stream.of(1, 2)
			.map((it) -> administrator("root@example.com", PASSWORD))
			.map((it) -> CompletableFuture.runAsync(it::appoint))
			.toList();

		assertThat(nodes).allSatisfy((it) -> assertThat(it).succeedsWithin(Duration.ofMinutes(1)));
		assertThat(emails()).containsExactly("root@example.com");
	}

	@Test
	void isAskedForInTheLogWhenNobodyIsNamed(CapturedOutput output) {
		administrator(null, null).appoint();

		assertThat(emails()).isEmpty();
		assertThat(output).contains("CONSOLE_BOOTSTRAP_ADMIN_EMAIL", "CONSOLE_BOOTSTRAP_ADMIN_PASSWORD");
	}

	@Test
	void isRefusedWithAnAddressThatIsNone() {
		assertThatExceptionOfType(BootstrapRefused.class)
			.isThrownBy(() -> administrator("root at example", PASSWORD).appoint())
			.withMessage("CONSOLE_BOOTSTRAP_ADMIN_EMAIL is not an email address.");
		assertThat(emails()).isEmpty();
	}

	@Test
	void isRefusedWithAShortPasswordWhichIsNotRepeated(CapturedOutput output) {
		assertThatExceptionOfType(BootstrapRefused.class)
			.isThrownBy(() -> administrator("root@example.com", "eleven char").appoint())
			.withMessage("CONSOLE_BOOTSTRAP_ADMIN_PASSWORD is shorter than 12 characters.");
		assertThat(emails()).isEmpty();
		assertThat(output).doesNotContain("eleven char", "root@example.com");
	}

	@Test
	void isRefusedInOneSentence() {
		assertThat(new BootstrapRefusedAnalyzer().analyze(new IllegalStateException(new BootstrapRefused("Why."))))
			.satisfies((it) -> assertThat(it.getDescription()).isEqualTo("Why."));
	}

	private List<String> emails() {
		return this.jdbc.sql("select email_canonical from console_user").query(String.class).list();
	}

	private FirstAdministrator administrator(@Nullable String email, @Nullable String password) {
		ConsoleProperties properties = new ConsoleProperties(URI.create("https://console.example.com"), List.of(),
				new ConsoleProperties.Bootstrap(email, password), new ConsoleProperties.Secrets(null),
				new ConsoleProperties.Mail("no-reply@example.com", Duration.ofSeconds(5), Duration.ofMinutes(5), 4,
						Duration.ofMinutes(2),
						new ConsoleProperties.Bounces(null, null, "", "", "imaps", "INBOX", Duration.ofMinutes(1),
								null)),
				new ConsoleProperties.Limits(3, 10, 60, 20, 100, 20, 50, 600),
				new ConsoleProperties.Sessions(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofHours(8), 3),
				new ConsoleProperties.SingleSignOn(Duration.ofSeconds(2), Duration.ofSeconds(5)),
				new ConsoleProperties.BreachedPasswords(null, Duration.ofSeconds(2), Duration.ofSeconds(3)),
				new ConsoleProperties.Kept(Period.ofYears(1)), new ConsoleProperties.Kept(Period.ofYears(1)));
		return new FirstAdministrator(properties, this.scopes, this.register, this.encoder, this.transaction,
				this.events, this.messages, this.clock);
	}

}
