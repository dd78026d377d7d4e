package io.orchestration.console.twostep;

import java.util.Locale;

import io.nayuki.qrcodegen.QrCode;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Draws what an authenticator app scans, as long as it waits for its first code. */
@Controller
class QrCodeController {

	/** Light around the code, in modules, as its standard asks. */
	private static final int BORDER = 4;

	private final Enrolment enrolment;

	private final MessageSource messages;

	QrCodeController(Enrolment enrolment, MessageSource messages) {
		this.enrolment = enrolment;
		this.messages = messages;
	}

	@GetMapping("/account/two-step/app/qr-code.svg")
	ResponseEntity<String> show(@AuthenticationPrincipal SignedInUser me) {
		Seed seed = this.enrolment.begun(me).orElseThrow(() -> new NotFoundException("no seed waits for its code"));
		String issuer = this.messages.getMessage("app.name", null, Locale.ROOT);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.valueOf("image/svg+xml"))
			.body(drawn(QrCode.encodeText(seed.uri(issuer, me.email()), QrCode.Ecc.MEDIUM)));
	}

	/** Dark on light in every colour scheme: not every telephone reads the reverse. */
	private static String drawn(QrCode code) {
		int side = code.size + 2 * BORDER;
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				path.append(code.getModule(x, y) ? "M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER) : "");
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
				<rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
				""".formatted(side, path);
	}

}
