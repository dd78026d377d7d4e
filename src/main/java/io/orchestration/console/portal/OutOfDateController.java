package io.orchestration.console.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where the security filters send a form whose page was open for longer than its session.
 */
@Controller
class OutOfDateController {

	@GetMapping("/portal/{scope}/out-of-date")
	String show() {
		return Answer.OUT_OF_DATE;
	}

}
