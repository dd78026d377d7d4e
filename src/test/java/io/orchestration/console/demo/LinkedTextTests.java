package io.orchestration.console.demo;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedTextTests {

	@Test
	void makesAnAddressALinkAndLeavesTheFullStopOutside() {
		assertThat(LinkedText.split("Open https://shop.example/portal/maple/reset/a_b-C. Soon")).containsExactly(
				new LinkedText("Open ", null), new LinkedText("https://shop.example/portal/maple/reset/a_b-C",
						"https://shop.example/portal/maple/reset/a_b-C"),
				new LinkedText(". Soon", null));
	}

	@Test
	void linksToNothingButWebPages() {
		assertThat(LinkedText.split("javascript:alert(1) data:text/html,x file:///etc/passwd"))
			.allMatch((it) -> it.href() == null);
	}

	@Test
	void losesNothingOfTheText() {
		String text = "a\r\nhttp://x.example/?q=\"<b>\" https://y.example";

		assertThat(LinkedText.split(text).stream().map(LinkedText::text).collect(Collectors.joining())).isEqualTo(text);
	}

}
