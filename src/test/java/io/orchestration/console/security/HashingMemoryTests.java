package io.orchestration.console.security;

import java.util.Arrays;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

class HashingMemoryTests {

	private final HashingMemory memory = new HashingMemory();

	/** R29: nothing a password was mixed into stays for the next one. */
	@Test
	void wipesWhatItKeeps() {
		Block block = this.memory.allocate();
		long[] content = (long[]) ReflectionTestUtils.getField(block, "v");
		assertThat(content).isNotEmpty();
		Arrays.fill(content, 42);

		this.memory.deallocate(block);

		assertThat(content).containsOnly(0);
		assertThat(this.memory.allocate()).isSameAs(block);
		assertThat(this.memory.allocate()).isNotSameAs(block);
	}

}
