package io.orchestration.console.twostep;

import java.util.List;

import org.springframework.web.servlet.ModelAndView;

/** Shows recovery codes, once; without any it leads back to where they are made. */
final class RecoveryCodesPage {

	private RecoveryCodesPage() {
	}

	static ModelAndView of(List<String> codes, String next) {
		return codes.isEmpty() ? new ModelAndView("redirect:/account/two-step")
				: new ModelAndView("twostep/recovery-codes", "codes", codes).addObject("next", next);
	}

}
