package io.orchestration.console.twostep;

import java.util.Base64;

import io.orchestration.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** R32: the database alone gives no code. */
class SeedVaultTests {

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private final SeedVault vault = vault(KEY);

	@Test
	void opensWhatItHasSealed() {
		Seed seed = Seed.random();

		assertThat(this.vault.open(1, this.vault.seal(1, seed)).bytes()).isEqualTo(seed.bytes());
	}

	@Test
	void sealsTheSameSeedDifferentlyEachTime() {
		Seed seed = Seed.random();

		assertThat(this.vault.seal(1, seed)).isNotEqualTo(this.vault.seal(1, seed));
	}

	@Test
	void opensNothingForAnotherUserNorWhatWasChanged() {
		String sealed = this.vault.seal(1, Seed.random());
		String changed = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);

		assertThat(this.vault.opens(1, sealed)).isTrue();
		assertThat(this.vault.opens(2, sealed)).isFalse();
		assertThat(this.vault.opens(1, changed)).isFalse();
		assertThat(this.vault.opens(1, "c2hvcnQ=")).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open(2, sealed));
	}

	@Test
	void opensNothingWithAnotherKeyOrNone() {
		String sealed = this.vault.seal(1, Seed.random());
		SeedVault other = vault(KEY.replace('A', 'B'));
		SeedVault none = vault(null);

		assertThat(other.opens(1, sealed)).isFalse();
		assertThat(none.opens(1, sealed)).isFalse();
		assertThat(none.hasKey()).isFalse();
	}

	private static SeedVault vault(@Nullable String key) {
		ConsoleProperties properties = mock();
		given(properties.secrets()).willReturn(new ConsoleProperties.Secrets(key));
		return new SeedVault(properties);
	}

}
