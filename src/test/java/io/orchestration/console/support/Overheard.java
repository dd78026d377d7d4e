package io.orchestration.console.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Listens to all that is logged, at levels nobody would run with. */
public final class Overheard implements AutoCloseable {

	private static final Map<String, Level> TALKATIVE = Map.of("io.orchestration.console", Level.TRACE,
			"org.springframework.security", Level.DEBUG, "org.springframework.web", Level.DEBUG);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final Map<String, Level> before = new TreeMap<>();

	/** Listens from now on. */
	public Overheard() {
		TALKATIVE.forEach((name, level) -> {
			this.before.put(name, logger(name).getEffectiveLevel());
			logger(name).setLevel(level);
			logger(name).setAdditive(false);
			logger(name).addAppender(this.lines);
		});
		logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this.lines);
		this.lines.start();
	}

	/** Everything so far, with messages, arguments and exceptions. */
	public String everything() {
		return List.copyOf(this.lines.list).stream().map(Overheard::text).collect(Collectors.joining("\n"));
	}

	@Override
	public void close() {
		logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this.lines);
		this.before.forEach((name, level) -> {
			logger(name).setLevel(level);
			logger(name).setAdditive(true);
			logger(name).detachAppender(this.lines);
		});
	}

	private static String text(ILoggingEvent event) {
		String thrown = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		return event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + thrown;
	}

	private static Logger logger(String name) {
		return (Logger) LoggerFactory.getLogger(name);
	}

}
