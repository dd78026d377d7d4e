package io.orchestration.console.twostep;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Console users as passkeys know them: by their id, which stays when the address changes.
 */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

	private static final String USERS = "select id, email, display_name from console_user where ";

	private final JdbcClient jdbc;

	PasskeyUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a passkey calls this user; it says nothing about them. */
	static Bytes handle(long userId) {
		return new Bytes(Long.toString(userId).getBytes(StandardCharsets.US_ASCII));
	}

	static long idOf(Bytes handle) {
		return Long.parseLong(new String(handle.getBytes(), StandardCharsets.US_ASCII));
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find("id = ?", idOf(handle));
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
		return find("email = ?", email);
	}

	/** Console users are taken up and let go elsewhere. */
	@Override
	public void save(PublicKeyCredentialUserEntity user) {
		throw new UnsupportedOperationException("console users are not made here");
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("console users are not removed here");
	}

	private @Nullable PublicKeyCredentialUserEntity find(String condition, Object value) {
		return this.jdbc.sql(USERS + condition)
			.param(value)
			.query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
				.id(handle(row.getLong("id")))
				.name(row.getString("email"))
				.displayName(row.getString("display_name"))
				.build())
			.optional()
			.orElse(null);
	}

}
