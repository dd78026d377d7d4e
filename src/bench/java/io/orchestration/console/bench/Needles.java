package io.orchestration.console.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many words at once in a file of any size. */
class Needles {

	private static final int KEY = Long.BYTES;

	private static final int BUFFER = 1 << 16;

	private final Map<Long, List<byte[]>> byEnd = new HashMap<>();

	private int longest = KEY;

	/** Looks for this too; it needs eight characters. */
	void add(String needle) {
		byte[] bytes = needle.getBytes(StandardCharsets.UTF_8);
		long key = 0;
		for (int at = bytes.length - KEY; at < bytes.length; at++) {
			key = (key << Byte.SIZE) | (bytes[at] & 0xff);
		}
		this.byEnd.computeIfAbsent(key, (it) -> new ArrayList<>()).add(bytes);
		this.longest = Math.max(this.longest, bytes.length);
	}

	/** Those that stand in the file. */
	Set<String> in(Path file) throws IOException {
		Set<String> found = new HashSet<>();
		byte[] ring = new byte[Integer.highestOneBit(this.longest) * 2];
		long key = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
			int at = 0;
			for (int next = in.read(); next >= 0; next = in.read()) {
				ring[at++ & (ring.length - 1)] = (byte) next;
				key = (key << Byte.SIZE) | next;
				for (byte[] needle : this.byEnd.getOrDefault(key, List.of())) {
					if (endsWith(ring, at, needle)) {
						found.add(new String(needle, StandardCharsets.UTF_8));
					}
				}
			}
		}
		return found;
	}

	private static boolean endsWith(byte[] ring, int end, byte[] needle) {
		for (int at = 0; at < needle.length; at++) {
			if (ring[(end - needle.length + at) & (ring.length - 1)] != needle[at]) {
				return false;
			}
		}
		return true;
	}

}
