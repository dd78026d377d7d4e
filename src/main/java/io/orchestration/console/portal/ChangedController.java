package io.orchestration.console.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells customers that their password is changed. They are not signed in by it (R14). */
@Controller
class ChangedController {

	@GetMapping({ "/portal/{scope}/reset/done", "/portal/{scope}/password/done" })
	String show() {
		return "portal/changed";
	}

}
