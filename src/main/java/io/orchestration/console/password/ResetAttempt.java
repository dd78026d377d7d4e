package io.orchestration.console.password;

import java.util.Optional;
import java.util.function.Supplier;

import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.TooBusyException;

import org.springframework.validation.BindingResult;

/** Turns the reasons why a reset was refused into errors of its form. */
final class ResetAttempt {

	private ResetAttempt() {
	}

	/** The reset, or nothing if the form now says what is wrong. */
	static Optional<PasswordReset> of(BindingResult form, Supplier<PasswordReset> deed) {
		if (form.hasErrors()) {
			return Optional.empty();
		}
		try {
			return Optional.of(deed.get());
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> form.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(form);
		}
		catch (ResetRefused ex) {
			form.reject(ex.obstacle().code(), ex.obstacle().arguments().toArray(), null);
		}
		return Optional.empty();
	}

}
