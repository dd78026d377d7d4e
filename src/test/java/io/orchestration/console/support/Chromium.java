package io.orchestration.console.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the machine's Chromium once per JVM and opens a fresh window for each test.
 * Without a browser the tests are skipped, saying how to install one; where
 * {@code CI=true} that is a failure.
 */
public class Chromium implements ExecutionCondition, ParameterResolver {

	private static final Namespace STORE = Namespace.create(Chromium.class);

	private static final String HOW_TO = "no Chromium found: install it (Debian: apt-get install chromium-headless-shell) "
			+ "or name one in BROWSER_PATH";

	/** The one without windows does the same in half the time. */
	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private static final List<String> QUIETLY = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		boolean required = "true".equals(System.getenv("CI"));
		return (required || executable().isPresent()) ? ConditionEvaluationResult.enabled("there is a browser")
				: ConditionEvaluationResult.disabled(HOW_TO);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitor.class;
	}

	@Override
	public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		Browser browser = Objects
			.requireNonNull(context.getRoot()
				.getStore(STORE)
				.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class))
			.browser();
		NewContextOptions options = new NewContextOptions()
			.setBaseURL("http://localhost:" + environment.getRequiredProperty("server.port"))
			.setLocale("en")
			// else colours are measured half-way from one to another
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(1280, 800)
			.setJavaScriptEnabled(!isAnnotated(context));
		Visitor visitor = new Visitor(browser.newContext(options).newPage());
		windows(context).put(visitor, visitor);
		return visitor;
	}

	private static boolean isAnnotated(ExtensionContext context) {
		return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), WithoutJavaScript.class)
				|| AnnotationSupport.isAnnotated(context.getRequiredTestClass(), WithoutJavaScript.class);
	}

	private static Store windows(ExtensionContext context) {
		return context.getStore(STORE);
	}

	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("BROWSER_PATH")), USUAL_PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** The browser all tests of a JVM share. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Path executable = executable().orElseThrow(() -> new IllegalStateException(HOW_TO));
			Playwright playwright = Playwright
				.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Running(playwright, playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(executable).setChromiumSandbox(false).setArgs(QUIETLY)));
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
