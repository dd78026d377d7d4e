package io.orchestration.console.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.VendorWebsite;

/**
 * A vendor website or store of the demo, and what its customers are like.
 *
 * @param parentCode the code of the scope above
 * @param code stands in URLs
 * @param title its name
 * @param type what it is in the tree
 * @param website what customers see of it
 * @param culture the language of customers who have chosen none
 * @param zone the clock its customers live by
 * @param customers how many there are
 * @param languages what they speak; a language named twice is twice as frequent
 * @param phones telephone numbers nobody has, with # for any digit
 */
record SampleShop(String parentCode, String code, String title, ScopeType type, VendorWebsite website, Locale culture,
		ZoneId zone, int customers, List<String> languages, List<String> phones) {

	static final String MAPLE = "maple";

	static final String BLUE_MESA = "blue-mesa";

	/** So small that nobody has called yet. */
	static final String THISTLE = "thistle";

	static final String NORTH_AMERICA = "north-america";

	static final String EUROPE = "europe";

	private static final List<SampleShop> ALL = List.of(
			vendor(NORTH_AMERICA, MAPLE, "Maple Outfitters", "#b4431c", "en-CA", "America/Toronto")
				.with(1902, "en en en en fr fr zh hi ar ko he vi yo ta")
				.reachedAt("+1 416 555 01##", "+1 514 555 01##", "+1 604 555 01##"),
			store("maple-montreal", "Maple Outfitters Montréal", "fr-CA", "America/Toronto")
				.with(338, "fr fr fr fr ar en pt vi")
				.reachedAt("+1 514 555 01##"),
			store("maple-toronto", "Maple Outfitters Toronto", "en-CA", "America/Toronto")
				.with(259, "en en hi zh el uk pt yo")
				.reachedAt("+1 416 555 01##"),
			store("maple-vancouver", "Maple Outfitters Vancouver", "en-CA", "America/Vancouver")
				.with(181, "en en zh ja ko hi ta")
				.reachedAt("+1 604 555 01##"),
			vendor(NORTH_AMERICA, BLUE_MESA, "Blue Mesa Coffee", "#1f5f8b", "en-US", "America/Denver")
				.with(1049, "en en en es es ko vi hy th")
				.reachedAt("+1 505 555 01##", "+1 206 555 01##", "+1 312 555 01##"),
			vendor(NORTH_AMERICA, "casa-lumbre", "Casa Lumbre", "#a3174f", "es-US", "America/Chicago")
				.with(612, "es es es es en pt")
				.reachedAt("+1 512 555 01##", "+1 602 555 01##"),
			vendor(EUROPE, "nordlicht", "Nordlicht Audio", "#2f4858", "de-DE", "Europe/Berlin")
				.with(421, "de de de de pl tr ru sv ka")
				.reachedAt("+49 30 23125 ###", "+49 40 66969 ###", "+49 89 99998 ###"),
			vendor(EUROPE, "atelier-cerise", "Atelier Cerise", "#9c1c3b", "fr-FR", "Europe/Paris")
				.with(190, "fr fr fr ar pt hy")
				.reachedAt("+33 1 99 00 ## ##", "+33 6 39 98 ## ##"),
			vendor(EUROPE, THISTLE, "Thistle & Thread", "#5b3a8c", "en-GB", "Europe/London")
				.with(48, "en en el pl hi yo")
				.reachedAt("+44 20 7946 0###", "+44 7700 900###"));

	/** All of them, parents before children. */
	static List<SampleShop> all() {
		return ALL;
	}

	private static SampleShop vendor(String region, String code, String title, String colour, String culture,
			String zone) {
		VendorWebsite website = new VendorWebsite(null, null, colour, "help@" + code + ".example", null);
		return new SampleShop(region, code, title, ScopeType.SALES, website, Locale.forLanguageTag(culture),
				ZoneId.of(zone), 0, List.of(), List.of());
	}

	private static SampleShop store(String code, String title, String culture, String zone) {
		return new SampleShop(MAPLE, code, title, ScopeType.DEPENDENT, VendorWebsite.NONE,
				Locale.forLanguageTag(culture), ZoneId.of(zone), 0, List.of(), List.of());
	}

	private SampleShop with(int people, String spoken) {
		return new SampleShop(this.parentCode, this.code, this.title, this.type, this.website, this.culture, this.zone,
				people, List.of(spoken.split(" ", -1)), this.phones);
	}

	/** Its own telephone number is the first of these, with zeros. */
	private SampleShop reachedAt(String... numbers) {
		VendorWebsite reachable = new VendorWebsite(null, null, this.website.colour(), this.website.supportEmail(),
				(this.type == ScopeType.SALES) ? numbers[0].replace('#', '0') : null);
		return new SampleShop(this.parentCode, this.code, this.title, this.type, reachable, this.culture, this.zone,
				this.customers, this.languages, List.of(numbers));
	}

}
