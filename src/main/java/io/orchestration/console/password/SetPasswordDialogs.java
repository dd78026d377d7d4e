package io.orchestration.console.password;

import io.orchestration.console.customer.CustomerPanel;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.PasswordOptions;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens the Set Customer Password dialog on top of the Account tab. */
@Component
class SetPasswordDialogs {

	private final AccountTab tab;

	private final ScopeSettings settings;

	private final Obstacles obstacles;

	private final PassPhrases phrases;

	SetPasswordDialogs(AccountTab tab, ScopeSettings settings, Obstacles obstacles, PassPhrases phrases) {
		this.tab = tab;
		this.settings = settings;
		this.obstacles = obstacles;
		this.phrases = phrases;
	}

	/** Shows it. */
	SetPasswordDialog open(Scope scope, long id, DialogMode mode, SignedInUser user, Model model) {
		CustomerPanel panel = this.tab.show(scope, id, mode.editing(), model);
		PasswordOptions options = this.settings.effectiveIn(panel.home());
		SetPasswordDialog dialog = new SetPasswordDialog(panel.customer().getEmail(), options,
				this.obstacles.of(panel.customer(), user), null);
		model.addAttribute("dialog", dialog);
		return dialog;
	}

	/** Adds a pass-phrase to it, made up anew each time. */
	void suggest(SetPasswordDialog dialog, Model model) {
		model.addAttribute("dialog", dialog.with(this.phrases.suggest(dialog.options().minimumLength())));
	}

	/** The form as it is first shown: by mail, for the likely reason. */
	SetPasswordForm fresh(SetPasswordDialog dialog, boolean locked) {
		boolean manual = dialog.isManualOffered() && !dialog.isMailPossible();
		return SetPasswordForm.fresh(manual ? ResetMethod.MANUAL : ResetMethod.MAIL,
				dialog.options().manualPasswordsTemporary(), locked ? ResetReason.LOCKED_OUT : ResetReason.FORGOTTEN);
	}

}
