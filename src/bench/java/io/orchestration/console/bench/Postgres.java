package io.orchestration.console.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own that can be stopped and started, with every guard against loss
 * switched on as it is by default, and told of memory and disks as they are in earnest;
 * or the one that DATABASE_URL names, an empty database.
 */
class Postgres implements AutoCloseable {

	private final String url;

	private final @Nullable EmbeddedPostgres server;

	private final Path directory;

	Postgres(Path directory) throws IOException {
		String given = System.getenv("DATABASE_URL");
		this.directory = directory;
		this.server = (given != null) ? null : start(directory.toFile());
		this.url = (this.server != null) ? this.server.getJdbcUrl("postgres", "postgres") : String.valueOf(given);
	}

	/** Where it is, for JDBC. */
	String url() {
		return this.url;
	}

	/** Where another of its databases is. */
	String url(String database) {
		return this.url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
	}

	/** Whether it can be stopped, being our own. */
	boolean isOurs() {
		return this.server != null;
	}

	/** The process all others of it come from, if it is our own. */
	OptionalLong pid() throws IOException {
		if (!isOurs()) {
			return OptionalLong.empty();
		}
		try (Stream<String> lines = Files.lines(this.directory.resolve("data/postmaster.pid"))) {
			return lines.limit(1).mapToLong(Long::parseLong).findFirst();
		}
	}

	/** Falls dead and comes back: no farewell to anybody, and a recovery from its log. */
	void restartImmediately() throws IOException, InterruptedException {
		control("restart", "-m", "immediate");
	}

	@Override
	public void close() throws IOException {
		if (this.server != null) {
			this.server.close();
		}
	}

	private static EmbeddedPostgres start(File directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(new File(directory, "binaries"))
			.setDataDirectory(new File(directory, "data"))
			.setServerConfig("max_connections", "100")
			.setServerConfig("shared_buffers", quarterOfMemory())
			// for the indexes of ten million customers, which are made in one go
			.setServerConfig("maintenance_work_mem", "1GB")
			.setServerConfig("random_page_cost", "1.1")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.start();
	}

	/** As sizes.md recommends. */
	private static String quarterOfMemory() {
		OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return machine.getTotalMemorySize() / 4 / 1_048_576 + "MB";
	}

	private void control(String... deed) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		if ("root".equals(System.getProperty("user.name"))) {
			// PostgreSQL refuses to be root, so it is run as nobody in particular
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(binary("pg_ctl").toString(), "-w", "-D", this.directory.resolve("data").toString(), "-l",
				this.directory.resolve("postgres.log").toString()));
		command.addAll(List.of(deed));
		Process control = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("pg_ctl.log").toFile())
			.start();
		if (control.waitFor() != 0) {
			throw new IOException("PostgreSQL cannot be controlled, see " + this.directory);
		}
	}

	private Path binary(String name) throws IOException {
		try (Stream<Path> files = Files.walk(this.directory.resolve("binaries"))) {
			return files.filter((it) -> it.endsWith(Path.of("bin", name))).findFirst().orElseThrow();
		}
	}

}
