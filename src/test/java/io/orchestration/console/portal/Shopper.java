package io.orchestration.console.portal;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A customer at a browser: keeps the session cookie, and sends the hidden fields of the
 * page that was shown last.
 */
public final class Shopper {

	private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

	private static final Pattern CSRF = Pattern.compile("(?<=name=\"_csrf\" value=\")[^\"]*");

	private final MockMvcTester mvc;

	private String address = "127.0.0.1";

	private @Nullable Cookie session;

	private String page = "";

	/** Somebody who has not been here before. */
	public Shopper(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** Looks at a page. */
	public MvcTestResult get(String path) {
		MvcTestResult result = request(HttpMethod.GET, path);
		this.page = body(result);
		return result;
	}

	/** Goes on at another place. */
	public Shopper from(String newAddress) {
		this.address = newAddress;
		return this;
	}

	/** Sends a request without looking at the answer. */
	public MvcTestResult request(HttpMethod method, String path, String... headers) {
		MockMvcRequestBuilder request = this.mvc.method(method).uri(path);
		for (int at = 0; at < headers.length; at += 2) {
			request.header(headers[at], headers[at + 1]);
		}
		return send(request);
	}

	/** Fills in the form of the page shown last, in pairs of name and value. */
	public MvcTestResult submit(String path, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(path);
		Matcher hidden = HIDDEN.matcher(form(path));
		while (hidden.find()) {
			request.formField(hidden.group(1), hidden.group(2));
		}
		for (int at = 0; at < fields.length; at += 2) {
			request.formField(fields[at], fields[at + 1]);
		}
		MvcTestResult result = send(request);
		if (HttpStatus.UNPROCESSABLE_CONTENT.value() == result.getResponse().getStatus()) {
			this.page = body(result);
		}
		return result;
	}

	/** Sends a form that belongs to no page. */
	MvcTestResult forge(String path, String... fields) {
		this.page = "";
		return submit(path, fields);
	}

	/** Opens a link from a mail and follows it to the page behind. */
	public MvcTestResult open(String link) {
		MvcTestResult first = get(link);
		String next = first.getResponse().getRedirectedUrl();
		return (next != null) ? get(next) : first;
	}

	/** The part of the page that is sent there; all of it if no form names the place. */
	private String form(String path) {
		int begin = this.page.indexOf("action=\"" + path + "\"");
		return (begin < 0) ? this.page : this.page.substring(begin, this.page.indexOf("</form>", begin));
	}

	/** Somebody else who knows the session id this customer has at the moment. */
	Shopper shadow() {
		Shopper thief = new Shopper(this.mvc);
		thief.session = this.session;
		return thief;
	}

	String sessionId() {
		return Objects.requireNonNull(this.session).getValue();
	}

	/** The page as it was sent. */
	public static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The page without the token that differs from session to session. */
	public static String masked(MvcTestResult result) {
		return CSRF.matcher(body(result)).replaceAll("");
	}

	private MvcTestResult send(MockMvcRequestBuilder request) {
		if (this.session != null) {
			request.cookie(this.session);
		}
		MvcTestResult result = request.remoteAddress(this.address).exchange();
		MockHttpServletResponse response = result.getResponse();
		// the session is the only cookie there is
		if (response.getCookies().length > 0) {
			this.session = response.getCookies()[0];
		}
		return result;
	}

}
