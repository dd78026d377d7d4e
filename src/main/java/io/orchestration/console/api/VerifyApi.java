package io.orchestration.console.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.activity.VisitorAddress;
import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.password.CustomerStandings;
import io.orchestration.console.password.SignInResult;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a vendor website whether a password is right, by the same rules as the hosted
 * page: locks, limits and silence about who exists are shared (R24, R25).
 */
@RestController
class VerifyApi {

	private static final String CLIENT_ADDRESS = "clientAddress";

	private static final List<String> MEMBERS = List.of("login", "password", CLIENT_ADDRESS);

	private final CustomerSignIn signIns;

	private final CustomerStandings standings;

	private final WebsiteLimits limits;

	VerifyApi(CustomerSignIn signIns, CustomerStandings standings, WebsiteLimits limits) {
		this.signIns = signIns;
		this.standings = standings;
		this.limits = limits;
	}

	@PostMapping(path = "/api/v1/verify", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Verdict> verify(@AuthenticationPrincipal ApiClient website, HttpServletRequest request)
			throws IOException {
		JsonBody body = JsonBody.of(request, MEMBERS);
		String login = body.require("login");
		String password = body.require("password");
		Optional<AttemptSource> visitor = body.find(CLIENT_ADDRESS).map((it) -> visitor(it, request));
		return ResponseEntity.ok(this.limits.verify(website, visitor,
				() -> verdict(website, login, this.signIns.signIn(website.scope(), login, password))));
	}

	@ExceptionHandler(TooManyAttempts.class)
	void tooMany(TooManyAttempts ex, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	private Verdict verdict(ApiClient website, String login, SignInResult outcome) {
		if (outcome instanceof SignedIn customer) {
			return Verdict.Right.of(customer);
		}
		Optional<Verdict> temporary = (outcome == Refusal.MUST_CHANGE)
				? this.standings.findByLogin(website.scope(), login).map(Verdict.Right::mustChange) : Optional.empty();
		return temporary.orElseGet(() -> Verdict.Refused.of((Refusal) outcome));
	}

	private static AttemptSource visitor(String address, HttpServletRequest request) {
		AttemptSource visitor = AttemptSource.named(address)
			.orElseThrow(() -> UnfitBody.member(CLIENT_ADDRESS, "has to be an IPv4 or IPv6 address."));
		VisitorAddress.tell(request, address);
		return visitor;
	}

}
