package io.orchestration.console.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.orchestration.console.scope.NavigationLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real mail server inside the process, on loopback and any free port, whose mails can
 * be read in the console.
 */
@Configuration(proxyBeanMethods = false)
@WithDemoMailbox
class DemoMailServer {

	private static final String LOOPBACK = "127.0.0.1";

	private static final String TIMEOUT_MILLIS = "10000";

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail greenMail() {
		return new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP).dynamicPort());
	}

	@Bean
	JavaMailSenderImpl mailSender(GreenMail server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(LOOPBACK);
		sender.setPort(server.getSmtp().getPort());
		sender.setDefaultEncoding("UTF-8");
		sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
		sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
		return sender;
	}

	/** One box takes all mails, whoever they are for. */
	@Bean
	DemoMailbox demoMailbox(GreenMail server) throws UserException, FolderException {
		GreenMailUser everybody = server.getUserManager().createUser("everybody@localhost", "everybody", "");
		DemoMailbox mailbox = new DemoMailbox(server.getManagers().getImapHostManager().getInbox(everybody));
		server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
			mailbox.makeRoom();
			return everybody;
		});
		return mailbox;
	}

	@Bean
	NavigationLink demoMailboxLink() {
		return new NavigationLink("/mailbox", "nav.mailbox", "mail");
	}

}
