package io.orchestration.console;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ScriptedSmtpServer;
import io.orchestration.console.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy that is told to end finishes what it has begun (F14). */
@Timeout(120)
class GracefulShutdownTests {

	private static final String KIND = "plain";

	private final String database = TestDatabase.url("console_" + UUID.randomUUID().toString().replace("-", ""));

	private final Slow page = new Slow();

	private final Slow mail = new Slow();

	private ScriptedSmtpServer mailServer;

	private ServletWebServerApplicationContext console;

	@BeforeEach
	void start() throws IOException {
		this.mailServer = new ScriptedSmtpServer().answer(ScriptedSmtpServer.BODY, () -> {
			this.mail.takeTime();
			return "250 taken";
		});
		this.console = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ConsoleApplication.class)
			.profiles("test")
			.properties("server.port=0")
			.initializers((context) -> {
				context.getBeanFactory().registerSingleton("slowPage", new SlowPage(this.page));
				context.getBeanFactory().registerSingleton("plainMail", new PlainMail());
			})
			.run("--spring.datasource.url=" + this.database, "--spring.mail.port=" + this.mailServer.port());
	}

	@AfterEach
	void end() throws IOException {
		this.page.release.countDown();
		this.mail.release.countDown();
		this.console.close();
		this.mailServer.close();
	}

	@Test
	void finishesTheRequestAndTheMailInHand() throws Exception {
		CompletableFuture<HttpResponse<String>> answer = ask("/images/slow");
		order();
		this.page.begun.await();
		this.mail.begun.await();
		Lifecycle senders = (Lifecycle) this.console.getBean("deliveryLoop");

		CompletableFuture<Void> closing = CompletableFuture.runAsync(this.console::close);
		awaitNoNewConnections();
		this.page.release.countDown();
		HttpResponse<String> answered = answer.get(60, TimeUnit.SECONDS);
		while (senders.isRunning()) {
			Thread.onSpinWait();
		}
		boolean mailWasInHand = this.mailServer.accepted().isEmpty();
		this.mail.release.countDown();
		closing.get(60, TimeUnit.SECONDS);

		assertThat(answered.body()).isEqualTo("done");
		assertThat(mailWasInHand).isTrue();
		assertThat(this.mailServer.accepted()).hasSize(1);
		assertThat(stateOfTheMail()).isEqualTo("ACCEPTED");
	}

	private CompletableFuture<HttpResponse<String>> ask(String path) {
		URI uri = URI.create("http://127.0.0.1:" + port() + path);
		return HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
	}

	private void order() {
		Scope scope = this.console.getBean(Scopes.class).add(Scope.global());
		MailOrder order = new MailOrder(KIND, 1, scope.id(), null, "jonas@example.net", null);
		this.console.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.console.getBean(Outbox.class).put(order));
	}

	private void awaitNoNewConnections() throws IOException {
		int port = port();
		boolean open = true;
		while (open) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
				open = socket.isConnected();
			}
			catch (ConnectException ex) {
				open = false;
			}
		}
	}

	private int port() {
		return Objects.requireNonNull(this.console.getWebServer()).getPort();
	}

	private String stateOfTheMail() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database, "sa", "");
				Statement statement = connection.createStatement();
				ResultSet mails = statement.executeQuery("select state from outbox_mail")) {
			mails.next();
			return mails.getString(1);
		}
	}

	/** Something that takes until it is released. */
	private static final class Slow {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch release = new CountDownLatch(1);

		void takeTime() {
			try {
				this.begun.countDown();
				this.release.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	@Controller
	record SlowPage(Slow time) {

		@GetMapping("/images/slow")
		@ResponseBody
		String answer() {
			this.time.takeTime();
			return "done";
		}

	}

	record PlainMail() implements MailComposer {

		@Override
		public boolean composes(String kind) {
			return kind.equals(KIND);
		}

		@Override
		public MailContent compose(MailOrder order) {
			return new MailContent("Brand", "Subject", "Text", "<p>HTML</p>");
		}

	}

}
