package io.orchestration.console.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheets and scripts of whole areas, each in one piece, so that a first visit
 * takes few requests. An address holds the digest of what it leads to, so a browser keeps
 * it for good.
 */
@Configuration(proxyBeanMethods = false)
class Bundles implements WebMvcConfigurer {

	private static final Duration A_YEAR = Duration.ofDays(365);

	private static final String BOOTSTRAP = "META-INF/resources/webjars/bootstrap/*/css/bootstrap.min.css";

	private static final String HTMX = "META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

	/** The pieces of each, in their order. A page has one style sheet and one script. */
	private static final Map<String, List<String>> PIECES = Map.of("console.css",
			List.of(BOOTSTRAP, css("base"), css("storefront"), css("console"), css("overview")), "console.js",
			List.of(HTMX, js("console"), js("zone"), js("live"), js("scope-selector"), js("password"), js("passkey"),
					js("session"), js("settings"), js("templates")),
			"storefront.css", List.of(BOOTSTRAP, css("base"), css("storefront")), "storefront.js",
			List.of(js("password")));

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/bundles/**")
			.setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
			.setUseLastModified(false)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
			.addResolver(BundleResolver.of(PIECES, new PathMatchingResourcePatternResolver()));
	}

	private static String css(String name) {
		return "assets/css/" + name + ".css";
	}

	private static String js(String name) {
		return "assets/js/" + name + ".js";
	}

}
