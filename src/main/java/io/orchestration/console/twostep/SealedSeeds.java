package io.orchestration.console.twostep;

import java.util.List;

import io.orchestration.console.SettingsRefused;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without the key of the seeds in the database: those who have set up an
 * authenticator app could not sign in, and nobody would know why.
 */
@Component
class SealedSeeds implements SmartInitializingSingleton {

	private final JdbcClient jdbc;

	private final SeedVault vault;

	SealedSeeds(JdbcClient jdbc, SeedVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.jdbc
			.sql("select user_id, sealed_seed from authenticator_app where confirmed_at is not null "
					+ "order by user_id fetch first 1 row only")
			.query((row, number) -> this.vault.opens(row.getLong("user_id"), row.getString("sealed_seed")))
			.optional()
			.filter((opens) -> !opens)
			.ifPresent((opens) -> {
				throw new SettingsRefused(List.of("CONSOLE_SECRETS_KEY is not the key that the authenticator apps of "
						+ "console users were set up with: set it to that one, or nobody of them can sign in."));
			});
	}

}
