package io.orchestration.console.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the security filters send a form whose page was open for longer than its session;
 * so it answers every method.
 */
@Controller
class OutOfDateController {

	@RequestMapping("/portal/{scope}/out-of-date")
	String show() {
		return Answer.OUT_OF_DATE;
	}

}
