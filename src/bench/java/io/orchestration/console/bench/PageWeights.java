package io.orchestration.console.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * PAGES: what somebody has to fetch who has never been here. {@code PageWeightIT} proves
 * the same with a real browser.
 */
class PageWeights implements Trial {

	@Override
	public void run(Stage stage, Report report) throws Exception {
		URI console = stage.nodes().get(0).url();
		// the scope that was chosen last is where the next sign-in leads
		signedIn(console).submit("/scopes/choice", Map.of("scope", Person.SCOPE));
		ColdBrowser csr = signedIn(console);
		report.claim("the sign-in leads to " + csr.path(), csr.path().endsWith("/customers"));
		report.figure(figure("first page of the console to the customer list, cold browser", csr, 120, 8));
		ColdBrowser customer = new ColdBrowser(console);
		customer.open("/portal/maple/sign-in");
		report.figure(figure("the customer's page, cold browser", customer, 45, 4));
	}

	private static ColdBrowser signedIn(URI console) throws IOException, InterruptedException {
		ColdBrowser browser = new ColdBrowser(console);
		browser.open("/sign-in");
		browser.submit("/sign-in", Map.of("email", Csr.EMAIL, "password", Csr.PASSWORD));
		return browser;
	}

	private static Figure figure(String work, ColdBrowser browser, int mostKilobytes, int mostRequests) {
		double kilobytes = browser.bytes() / 1000.0;
		return new Figure(work, String.format(Locale.ROOT, "%.1f KB in %d requests", kilobytes, browser.answers()),
				String.format(Locale.ROOT, "≤ %d KB in ≤ %d requests", mostKilobytes, mostRequests), null,
				kilobytes <= mostKilobytes && browser.answers() <= mostRequests);
	}

}
