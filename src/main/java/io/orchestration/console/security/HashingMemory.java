package io.orchestration.console.security;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * The memory of one hash at a time, kept for the next and wiped in between. Its blocks
 * stay side by side and with one thread: Bouncy Castle's own pool mixes those of all
 * hashes, and locks twice for each of 19,456.
 */
class HashingMemory implements BlockPool {

	private final Deque<Block> free = new ArrayDeque<>();

	@Override
	public Block allocate() {
		return Objects.requireNonNullElseGet(this.free.poll(), Block::new);
	}

	@Override
	public void deallocate(Block block) {
		this.free.push(block.clear());
	}

}
