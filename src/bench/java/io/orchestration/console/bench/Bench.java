package io.orchestration.console.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Runs trials one after the other on one stage and prints the books. */
public final class Bench {

	private static final Map<String, Trial> TRIALS = new LinkedHashMap<>();

	static {
		TRIALS.put("F1", new SteadyLoad());
		TRIALS.put("F2", new KilledNodes());
		TRIALS.put("F3", new RandomRefusals());
		TRIALS.put("F4", new RefusedRecipients());
		TRIALS.put("F5", new ClosedChannel());
		TRIALS.put("F6", new ServerDown());
		TRIALS.put("F7", new SlowServer());
		TRIALS.put("F8", new CutConnections());
		TRIALS.put("F9", new DatabaseCrash());
		TRIALS.put("F11", new FrozenNode());
		TRIALS.put("F12", new KilledRedemptions());
		TRIALS.put("F14", new RollingRestart());
		TRIALS.put("POST", new AnswerTimes());
		TRIALS.put("IDLE", new IdleMail());
		TRIALS.put("DRAIN", new Drain());
		TRIALS.put("T17", new Enumeration());
		TRIALS.put("T2", new SecretSearch());
		TRIALS.put("SEARCH", new SearchPages());
		TRIALS.put("RESETS", new ResetRate());
		TRIALS.put("HASHES", new HashRate());
		TRIALS.put("PIECES", new Pieces());
		TRIALS.put("PAGES", new PageWeights());
		TRIALS.put("START", new Start());
		TRIALS.put("LASTING", new Lasting());
		TRIALS.put("NODES", new NodeRates());
		TRIALS.put("GROWTH", new Growth());
	}

	private Bench() {
	}

	/** Exits with 1 if something that was promised did not hold. */
	public static void main(String[] arguments) throws Exception {
		// a proxy closes its connections too: one kept open may be gone when a form is
		// sent
		System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
		LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		Options options = Options.of(arguments);
		Stage stage = new Stage(options);
		// also when the bench is interrupted
		Runtime.getRuntime().addShutdownHook(new Thread(stage::clear));
		List<Report> reports = new ArrayList<>();
		try {
			stage.restore();
			for (String name : options.trials().isEmpty() ? TRIALS.keySet() : options.trials()) {
				Report report = run(name, stage);
				reports.add(report);
				if (options.record()) {
					BenchmarksPage.put(options, stage.database(), report);
				}
			}
		}
		finally {
			stage.clear();
		}
		System.out.println();
		System.out.println(Report.head());
		reports.forEach((it) -> System.out.println(it.line()));
		System.exit(reports.stream().allMatch(Report::held) ? 0 : 1);
	}

	/** Runs the trial of this name and lets everything work again. */
	static Report run(String name, Stage stage) throws Exception {
		Trial trial = TRIALS.get(name);
		if (trial == null) {
			throw new IllegalArgumentException(name + " is none of " + TRIALS.keySet());
		}
		Report report = new Report(name);
		try {
			trial.run(stage, report);
		}
		catch (IOException | SQLException | ExecutionException ex) {
			report.claim("run to its end, but for " + ex, false);
		}
		stage.restore();
		return report;
	}

}
