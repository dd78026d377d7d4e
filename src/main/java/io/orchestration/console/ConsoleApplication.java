package io.orchestration.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Orchestration Console. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConsoleApplication {

	/** Starts the application with the given command-line arguments. */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ConsoleApplication.class);
		application.addListeners(new RequiredSettings());
		application.run(args);
	}

}
