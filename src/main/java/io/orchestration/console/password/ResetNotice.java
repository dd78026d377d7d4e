package io.orchestration.console.password;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is said after a reset.
 *
 * @param key the message
 * @param argument what it mentions
 */
record ResetNotice(String key, @Nullable String argument) {

	static ResetNotice of(PasswordReset reset) {
		String key = reset.isByMail() ? "reset.sent" : "reset.entered";
		return new ResetNotice(reset.liftedLock() ? key + ".unlocked" : key, reset.getRecipient());
	}

	/** The same, unless the customer had a new password already. */
	static ResetNotice ofResending(PasswordReset latest) {
		return (latest.getState() == ResetState.COMPLETED) ? new ResetNotice("reset.resent.too-late", null)
				: of(latest);
	}

	void showAfter(RedirectAttributes flash) {
		flash.addFlashAttribute("notice", this.key);
		flash.addFlashAttribute("noticeArgument", this.argument);
	}

}
