package io.orchestration.console.support;

import java.util.List;

/** What people, scripts and other programs have been known to put into forms. */
public final class HostileTexts {

	/** Where one of these is evaluated, {@link #EVALUATED} is to be read. */
	public static final List<String> ALL = List.of("x.{{7*7}}.x", "x.${7*7}.x", "x.*{7*7}.x", "x.#{7*7}.x",
			"x.[[${7*7}]].x", "x.__${7*7}__.x", "x.<%= 7*7 %>.x", "*{T(java.lang.Runtime).getRuntime().exec('id')}",
			"__${T(java.lang.Runtime).getRuntime()}__::.x", "@{/x(a=${7*7})}", "<script>alert(1)</script>",
			"\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)",
			"</textarea></select></title><img src=x onerror=alert(1)>", "javascript:alert(1)//", "<!--", "]]>",
			"<svg/onload=alert(1)>", "&lt;b&gt;&#0;&amp;", "' or '1'='1", "'; drop table customer; --",
			"x') union select password_hash from customer_credential --", "%_!\\", "a\r\nBcc: thief@example.org",
			"a\nSet-Cookie: SID=1", "a%0d%0aLocation: https://example.org", "\u202Etxt.exe", "a\u200Bb\uFEFFc",
			"😀👩‍👩‍👧‍👦🇨🇦", "Z" + "\u0301".repeat(300), "a\u0000b", "half \uD83D character", "\uDE00",
			"\u0001\u001B[31m\u007F", "\u2028\u2029\u0085", "../../../../etc/passwd", "..\\..\\windows\\win.ini",
			"//example.org/%2e%2e", "null", "NaN", "-1", "99999999999999999999", "1e309", "ﷺ İıſK", "\uFFFE\uFFFF",
			"()&|!*(uid=*)", "${jndi:ldap://x}");

	/** One of each kind, for fields that each take long to look at. */
	public static final List<String> WORST = List.of("x.${7*7}.x", "\"><script>alert(1)</script>",
			"a\r\nBcc: thief@example.org", "\u202E😀" + "\u0301".repeat(300), "a\u0000b", "half \uD83D character");

	/** Of these, two that no filter in front of the forms refuses. */
	public static final List<String> LET_THROUGH = List.of("\"><script>alert(1)</script>",
			"\u202E😀" + "\u0301".repeat(300));

	/**
	 * What stands on no page, nor in anything random, unless a text was taken for a
	 * program.
	 */
	public static final String EVALUATED = "x.49.x";

	private HostileTexts() {
	}

}
