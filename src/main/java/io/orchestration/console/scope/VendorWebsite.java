package io.orchestration.console.scope;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What customers see of a scope. Whatever is absent is inherited from the scope above.
 *
 * @param baseUrl where links in mails lead: scheme, host and port, without a path
 * @param brandName the name customers know
 * @param colour the brand's colour as {@code #rrggbb}
 * @param supportEmail where customers write for help
 * @param supportPhone where customers call for help
 */
@Embeddable
public record VendorWebsite(@Nullable String baseUrl, @Nullable String brandName, @Nullable String colour,
		@Nullable String supportEmail, @Nullable String supportPhone) {

	/** Says nothing of its own. */
	public static final VendorWebsite NONE = new VendorWebsite(null, null, null, null, null);

	/** This website, with what it leaves open taken from the one above it. */
	VendorWebsite orElse(VendorWebsite above) {
		return new VendorWebsite(first(this.baseUrl, above.baseUrl), first(this.brandName, above.brandName),
				first(this.colour, above.colour), first(this.supportEmail, above.supportEmail),
				first(this.supportPhone, above.supportPhone));
	}

	private static @Nullable String first(@Nullable String own, @Nullable String inherited) {
		return (own != null) ? own : inherited;
	}

}
