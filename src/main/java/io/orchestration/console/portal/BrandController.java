package io.orchestration.console.portal;

import java.time.Duration;

import io.orchestration.console.scope.VendorWebsite;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Serves the vendor's colour as a style sheet, because pages may not carry style
 * attributes.
 */
@Controller
class BrandController {

	/** Short, so that a new colour is seen soon. */
	private static final CacheControl BRIEFLY = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

	/** What pages stand on at night, as in {@code base.css}. */
	private static final Colour NIGHT = new Colour(0x15, 0x20, 0x2b);

	private static final double PRESSED = 0.15;

	private static final String STYLES = """
			.branded { --vendor: %1$s; --vendor-ink: %2$s; --vendor-act: %1$s; --vendor-act-strong: %3$s; }
			.branded .btn-primary { --bs-btn-color: %4$s; --bs-btn-hover-color: %4$s; --bs-btn-active-color: %4$s; }
			@media (prefers-color-scheme: dark) { .branded { --vendor-ink: %5$s; } }
			""";

	@GetMapping("/portal/{scope}/brand.css")
	ResponseEntity<String> styles(@ModelAttribute(name = "website", binding = false) VendorWebsite website) {
		String styles = Colour.of(website.colour()).map(BrandController::stylesFor).orElse("");
		return ResponseEntity.ok().contentType(CSS).cacheControl(BRIEFLY).body(styles);
	}

	private static String stylesFor(Colour vendor) {
		Colour text = vendor.textOnIt();
		Colour pressed = vendor.mixedWith(text.equals(Colour.WHITE) ? Colour.BLACK : Colour.WHITE, PRESSED);
		return STYLES.formatted(vendor, vendor.readableOn(Colour.WHITE, Colour.BLACK), pressed, text,
				vendor.readableOn(NIGHT, Colour.WHITE));
	}

}
