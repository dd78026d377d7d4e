package io.orchestration.console.twostep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps passkeys beside their console users, as Spring Security asks for them. Its own
 * tables know users by a second name and would outlive them.
 */
@Component
class StoredPasskeys implements UserCredentialRepository {

	private static final String INSERT = """
			insert into passkey (user_id, credential_id, public_key, attestation, transports, signature_count,
			                     backup_eligible, backed_up, label, created_at, last_used_at)
			values (:user, :credential, :key, :attestation, :transports, :count, :eligible, :backedUp, :label, :now, :now)
			""";

	private static final String USE = """
			update passkey set signature_count = :count, backed_up = :backedUp, last_used_at = :now
			where credential_id = :credential
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredPasskeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Takes up a new one, or notes that a known one was used. */
	@Override
	public void save(CredentialRecord passkey) {
		if (given(USE, passkey).update() > 0) {
			return;
		}
		given(INSERT, passkey).param("user", PasskeyUsers.idOf(passkey.getUserEntityUserId()))
			.param("key", new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString())
			.param("attestation", Objects.requireNonNull(passkey.getAttestationObject()).toBase64UrlString())
			.param("transports",
					passkey.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.collect(Collectors.joining(" ")))
			.param("eligible", passkey.isBackupEligible())
			.param("label", passkey.getLabel())
			.update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.jdbc.sql("select * from passkey where credential_id = ?")
			.param(credentialId.toBase64UrlString())
			.query((row, number) -> read(row))
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes userId) {
		return this.jdbc.sql("select * from passkey where user_id = ? order by id")
			.param(PasskeyUsers.idOf(userId))
			.query((row, number) -> read(row))
			.list();
	}

	@Override
	public void delete(Bytes credentialId) {
		this.jdbc.sql("delete from passkey where credential_id = ?").param(credentialId.toBase64UrlString()).update();
	}

	private JdbcClient.StatementSpec given(String sql, CredentialRecord passkey) {
		return this.jdbc.sql(sql)
			.param("credential", passkey.getCredentialId().toBase64UrlString())
			.param("count", passkey.getSignatureCount())
			.param("backedUp", passkey.isBackupState())
			.param("now", OffsetDateTime.now(this.clock));
	}

	private static CredentialRecord read(ResultSet row) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(Bytes.fromBase64(row.getString("credential_id")))
			.userEntityUserId(PasskeyUsers.handle(row.getLong("user_id")))
			.publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(row.getString("public_key")).getBytes()))
			.attestationObject(Bytes.fromBase64(row.getString("attestation")))
			.transports(transports(row.getString("transports")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(true)
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.label(row.getString("label"))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	private static Set<AuthenticatorTransport> transports(String names) {
		return Arrays.stream(names.split(" "))
			.filter((it) -> !it.isEmpty())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet());
	}

}
