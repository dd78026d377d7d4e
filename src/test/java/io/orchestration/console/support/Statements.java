package io.orchestration.console.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Writes down which statements this thread sends to the database, as Spring and Hibernate
 * log them; what happens beside it in other threads is not heard.
 */
public final class Statements implements AutoCloseable {

	private static final Map<String, String> SAYING = Map.of("org.springframework.jdbc.core.JdbcTemplate",
			"Executing (prepared SQL statement|SQL (statement|query|update|batch update)) \\[.*", "org.hibernate.SQL",
			".*");

	private final Thread thread = Thread.currentThread();

	private final ListAppender<ILoggingEvent> events = new ListAppender<>() {

		@Override
		protected void append(ILoggingEvent event) {
			if (Thread.currentThread() == Statements.this.thread) {
				super.append(event);
			}
		}

	};

	private final Map<Logger, Level> before = new LinkedHashMap<>();

	/** Begins to write down. */
	public Statements() {
		SAYING.keySet().forEach((name) -> {
			Logger logger = (Logger) LoggerFactory.getLogger(name);
			this.before.put(logger, logger.getEffectiveLevel());
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(this.events);
		});
		this.events.start();
	}

	/** All so far, in order. */
	public List<String> sent() {
		return List.copyOf(this.events.list)
			.stream()
			.filter((it) -> it.getFormattedMessage().matches("(?s)" + SAYING.get(it.getLoggerName())))
			.map((it) -> it.getFormattedMessage().replaceAll("\\s+", " "))
			.toList();
	}

	@Override
	public void close() {
		this.before.forEach((logger, level) -> {
			logger.detachAppender(this.events);
			logger.setAdditive(true);
			logger.setLevel(level);
		});
	}

}
