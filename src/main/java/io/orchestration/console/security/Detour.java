package io.orchestration.console.security;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Leads whoever has to do something else first back to where they wanted to go. */
@Component
public class Detour {

	private static final Pattern HOST = Pattern.compile("^https?://[^/\\\\?#]+");

	private final RequestCache wanted = PartOfPage.notRemembered();

	/** Remembers the page that is asked for, or the one a form was sent from. */
	void remember(HttpServletRequest request, HttpServletResponse response) {
		if (HttpMethod.GET.matches(request.getMethod())) {
			this.wanted.saveRequest(request, response);
		}
		else {
			PartOfPage.rememberWhereItWasSent(request);
		}
	}

	/** The path of that page; of the first one if they wanted nothing in particular. */
	public String of(HttpServletRequest request, HttpServletResponse response) {
		return Optional.ofNullable(this.wanted.getRequest(request, response))
			.map(SavedRequest::getRedirectUrl)
			.map((it) -> HOST.matcher(it).replaceFirst(""))
			.orElse("/");
	}

}
