package io.orchestration.console;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** Holds the packages to the floors their {@code package-info} declares. */
class FloorPlanTests {

	@Test
	void everyPackageUsesOnlyWhatStandsBelowIt() {
		ApplicationModules.of(ConsoleApplication.class).verify();
	}

}
