package io.orchestration.console.singlesignon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** Writes ID tokens, right ones and wrong ones. */
class IdTokenWriter {

	private static final RSAKey KEY = key("one");

	private static final RSAKey OTHER_KEY = key("one");

	private static final RSAKey NEW_KEY = key("two");

	private final String issuer;

	private final Clock clock;

	IdTokenWriter(String issuer, Clock clock) {
		this.issuer = issuer;
		this.clock = clock;
	}

	static Map<String, Object> publicKeys() {
		return new JWKSet(KEY.toPublicJWK()).toJSONObject();
	}

	String write(Visit visit, Fault fault) {
		JWTClaimsSet claims = claims(visit, fault);
		return switch (fault) {
			case UNSIGNED -> new PlainJWT(claims).serialize();
			case OTHER_KEY -> signed(claims, OTHER_KEY);
			case KEYS_HANG -> signed(claims, NEW_KEY);
			case SIGNED_WITH_CLIENT_SECRET ->
				signed(claims, JWSAlgorithm.HS256, KEY, signer(TestProvider.CLIENT_SECRET));
			default -> signed(claims, KEY);
		};
	}

	private JWTClaimsSet claims(Visit visit, Fault fault) {
		Instant now = this.clock.instant().minus((fault == Fault.EXPIRED) ? Duration.ofDays(1) : Duration.ZERO);
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
		visit.account().claims().forEach(claims::claim);
		return claims.issuer((fault == Fault.WRONG_ISSUER) ? "http://127.0.0.1/another" : this.issuer)
			.audience((fault == Fault.WRONG_AUDIENCE) ? "another" : TestProvider.CLIENT)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
			.claim("nonce", (fault == Fault.WRONG_NONCE) ? "another" : visit.question().get("nonce"))
			.build();
	}

	private static String signed(JWTClaimsSet claims, RSAKey key) {
		return signed(claims, JWSAlgorithm.RS256, key, signer(key));
	}

	private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey named, JWSSigner signer) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(named.getKeyID()).build(), claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

	private static JWSSigner signer(RSAKey key) {
		try {
			return new RSASSASigner(key);
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

	private static JWSSigner signer(String secret) {
		try {
			return new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

}
