package io.orchestration.console;

import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import io.orchestration.console.FormRow.Sheet;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestUser;
import org.bouncycastle.util.encoders.Base32;

/** The forms of two-step sign-in. */
class TwoStepForms {

	private static final String MINE = "/account/two-step";

	private static final Pattern SEED = Pattern.compile("<code class=\"seed\">([A-Z2-7 ]+)</code>");

	private static final Pattern RECOVERY_CODE = Pattern.compile("<li><code>([0-9A-Z-]+)</code></li>");

	private final FormStage stage;

	TwoStepForms(FormStage stage) {
		this.stage = stage;
	}

	List<FormRow> rows() {
		Form passkey = Form.of("label", "Work laptop", "credential", "{}");
		return List.of(row("/account/second-step", this::secondStep), row("/sign-in/passkey", this::passkeySignIn),
				row("/account/confirmation", of("/account/confirmation", Form.of())),
				row(MINE + "/app", of(MINE + "/app", Form.of())), row(MINE + "/app/confirmation", this::firstCode),
				row(MINE + "/app/removal", of(MINE + "/app/removal", Form.of())),
				row(MINE + "/recovery-codes", of(MINE + "/recovery-codes", Form.of())),
				row(MINE + "/passkeys", of(MINE + "/passkeys", passkey)),
				row(MINE + "/passkeys/{id}/removal", of(MINE + "/passkeys/1/removal", Form.of())),
				new FormRow("", MINE + "/passkeys/{id}/name", Set.of(), Set.of("label"), this::passkeyName),
				row("/scopes/{scope}/administration/users/{user}/second-factors/removal", this::lostFactors));
	}

	/** By a recovery code, for which no time has to pass. */
	private Sheet secondStep() {
		TestUser user = this.stage.colleague();
		Caller atHome = signIn(user, "/account/password");
		Form firstCode = firstCode(atHome);
		String code = find(RECOVERY_CODE, atHome.post(MINE + "/app/confirmation", firstCode).body());
		return new Sheet(signIn(user, "/account/second-step"), "/account/second-step", Form.of("proof-code", code));
	}

	private Sheet firstCode() {
		Caller someone = this.stage.someone();
		return new Sheet(someone, MINE + "/app/confirmation", firstCode(someone));
	}

	private Sheet passkeySignIn() {
		return new Sheet(this.stage.visitor("/sign-in"), "/sign-in/passkey", Form.of("proof-passkey", "{}"));
	}

	private Sheet passkeyName() {
		TestUser user = this.stage.colleague();
		Caller caller = signIn(user, "/account/password");
		return new Sheet(caller, MINE + "/passkeys/" + this.stage.passkey(user) + "/name",
				Form.of("label", "Work laptop"));
	}

	private Sheet lostFactors() {
		return new Sheet(this.stage.console(), "/scopes/" + this.stage.vendor().getCode() + "/administration/users/"
				+ this.stage.colleague().id() + "/second-factors/removal", Form.of());
	}

	private Caller signIn(TestUser user, String next) {
		Caller caller = this.stage.visitor("/sign-in");
		caller.post("/sign-in", Form.of("email", user.email(), "password", Fixtures.PASSWORD));
		caller.readToken(next);
		return caller;
	}

	private Form firstCode(Caller caller) {
		caller.post(MINE + "/app", Form.of());
		String seed = find(SEED, caller.get(MINE + "/app").body()).replace(" ", "");
		return Form.of("code", code(Base32.decode(seed), this.stage.now()));
	}

	private static String code(byte[] seed, Instant now) {
		try {
			return new HmacOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(seed, "HmacSHA1"),
					now.getEpochSecond() / 30);
		}
		catch (InvalidKeyException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String find(Pattern what, String page) {
		Matcher found = what.matcher(page);
		if (!found.find()) {
			throw new AssertionError("nothing like " + what + " on " + page);
		}
		return found.group(1);
	}

	private Supplier<Sheet> of(String path, Form form) {
		return () -> new Sheet(this.stage.someone(), path, form);
	}

	private static FormRow row(String mapping, Supplier<Sheet> fresh) {
		return new FormRow("", mapping, Set.of(), Set.of(), fresh);
	}

}
