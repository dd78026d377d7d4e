package io.orchestration.console.security;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.web.TooBusyException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only so many hashes be computed at once, 19 MiB of memory each (R29), and brings
 * every password into Unicode's composed form first, so that the same password typed on
 * another keyboard is the same (R30, NIST SP 800-63B-4).
 */
class BoundedPasswordEncoder implements PasswordEncoder {

	private static final long PATIENCE_SECONDS = 5;

	private final PasswordEncoder encoder;

	private final Semaphore permits;

	BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce) {
		this.encoder = encoder;
		this.permits = new Semaphore(atOnce, true);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		acquire();
		try {
			return this.encoder.encode(composed(password));
		}
		finally {
			this.permits.release();
		}
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		acquire();
		try {
			return this.encoder.matches(composed(password), hash);
		}
		finally {
			this.permits.release();
		}
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

	private static @Nullable String composed(@Nullable CharSequence password) {
		return (password != null) ? Normalizer.normalize(password, Normalizer.Form.NFC) : null;
	}

	private void acquire() {
		try {
			if (!this.permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new TooBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooBusyException();
		}
	}

}
