package io.orchestration.console;

import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ProcedureIT {

	@Test
	void opens(Visitor csr) {
		csr.open("/actuator/health");

		assertThat(csr.page().content()).contains("UP");
	}

}
