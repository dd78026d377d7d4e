package io.orchestration.console.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Finds files that were put together from others when the console started. */
class BundleResolver extends AbstractResourceResolver {

	private final Map<String, Resource> bundles;

	private BundleResolver(Map<String, Resource> bundles) {
		this.bundles = bundles;
	}

	/**
	 * Puts them together.
	 * @param pieces the class path patterns of what each consists of, one file each
	 */
	static BundleResolver of(Map<String, List<String>> pieces, ResourcePatternResolver files) {
		Map<String, Resource> bundles = new LinkedHashMap<>();
		pieces.forEach((name, patterns) -> bundles.put(name, bundle(name, patterns, files)));
		return new BundleResolver(bundles);
	}

	@Override
	protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		return this.bundles.get(path);
	}

	@Override
	protected @Nullable String resolveUrlPathInternal(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return this.bundles.containsKey(path) ? path : null;
	}

	private static Resource bundle(String name, List<String> patterns, ResourcePatternResolver files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String pattern : patterns) {
			bytes.writeBytes(only(pattern, files));
			bytes.write('\n');
		}
		return new Bundle(name, bytes.toByteArray());
	}

	private static byte[] only(String pattern, ResourcePatternResolver files) {
		try {
			Resource[] found = files.getResources("classpath*:" + pattern);
			if (found.length != 1) {
				throw new IllegalStateException(found.length + " files on the class path are " + pattern);
			}
			return found[0].getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Knows its name, by which caches tell one from another, and no date. */
	private static final class Bundle extends ByteArrayResource {

		private final String name;

		Bundle(String name, byte[] bytes) {
			super(bytes, name);
			this.name = name;
		}

		@Override
		public String getFilename() {
			return this.name;
		}

		@Override
		public long lastModified() {
			return 0;
		}

	}

}
