package io.orchestration.console.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets two-step sign-in be required of nobody when a test begins: one vendor that
 * requires it concerns every administrator above, so those of other tests as well.
 */
class TwoStepOptional implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext test) {
		SpringExtension.getApplicationContext(test)
			.getBean(JdbcClient.class)
			.sql("delete from scope_setting where name = 'two-step-sign-in'")
			.update();
	}

}
