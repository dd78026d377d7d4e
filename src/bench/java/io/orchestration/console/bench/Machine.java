package io.orchestration.console.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** On what the figures were measured. */
final class Machine {

	private static final double GIB = 1 << 30;

	private Machine() {
	}

	static String describe() {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return String.format(Locale.ROOT, "%d processors, %.0f GiB, %s %s, Java %s", system.getAvailableProcessors(),
				system.getTotalMemorySize() / GIB, System.getProperty("os.name"), System.getProperty("os.arch"),
				System.getProperty("java.version"));
	}

}
