package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.mail.MailProgress;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.twostep.SecondFactors;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills the Password tab of a console user. */
@Component
@Transactional(readOnly = true)
class UserPasswordTab {

	private final UserPanels panels;

	private final SignInLock lock;

	private final StaffTickets tickets;

	private final Outbox outbox;

	private final ScopeSettings settings;

	private final SecondFactors factors;

	UserPasswordTab(UserPanels panels, SignInLock lock, StaffTickets tickets, Outbox outbox, ScopeSettings settings,
			SecondFactors factors) {
		this.panels = panels;
		this.lock = lock;
		this.tickets = tickets;
		this.outbox = outbox;
		this.settings = settings;
		this.factors = factors;
	}

	/** Puts into the model what the page shows besides the form. */
	void open(Scope scope, long userId, SignedInUser me, Model model) {
		UserPanel panel = this.panels.open(scope, userId, me);
		model.addAttribute("panel", panel);
		model.addAttribute("facts", facts(scope, panel.user()));
		model.addAttribute("secondFactors", this.factors.areSetUpBy(userId));
		model.addAttribute("leastCharacters", StaffPasswords.FEWEST_CHARACTERS);
	}

	private UserPasswordFacts facts(Scope scope, ConsoleUser user) {
		Optional<StaffReset> link = this.tickets.liveOf(user.id());
		Optional<MailProgress> mail = link.flatMap((it) -> this.outbox.latest(it.cause().mail(), it.id()));
		return new UserPasswordFacts(user.credentialsChangedAt(), user.mustChangePassword(), user.temporaryUntil(),
				this.lock.lockedUntil(user.getEmail()).orElse(null), link.orElse(null),
				mail.map(MailProgress::state).orElse(null), this.settings.effectiveIn(scope).userManualEntryAllowed());
	}

}
