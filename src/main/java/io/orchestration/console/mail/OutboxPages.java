package io.orchestration.console.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the models of the Outbox page and of the parts of it that fetch their own news.
 */
@Component
class OutboxPages {

	private final OutboxListing listing;

	private final ChannelWatch channel;

	private final TestMails testMails;

	private final Scopes scopes;

	OutboxPages(OutboxListing listing, ChannelWatch channel, TestMails testMails, Scopes scopes) {
		this.listing = listing;
		this.channel = channel;
		this.testMails = testMails;
		this.scopes = scopes;
	}

	/** Everything but the mails. */
	void addFrame(Scope scope, Model model) {
		addNow(scope, model);
		model.addAttribute("kinds", MailKinds.known());
		model.addAttribute("states", State.values());
	}

	/** The channel and the figures. */
	void addNow(Scope scope, Model model) {
		model.addAttribute("path", path(scope));
		model.addAttribute("pause", this.channel.pause().orElse(null));
		model.addAttribute("accepted", this.channel.lastAcceptedAt().orElse(null));
		model.addAttribute("figures", this.listing.figures(subtree(scope)));
	}

	/** The mails that match, and how many of them wait. */
	void addMails(Scope scope, OutboxFilter filter, ZoneId zone, @Nullable Long before, Model model) {
		ScopeTree tree = this.scopes.tree();
		Map<Long, String> names = tree.all().stream().collect(Collectors.toMap(Scope::id, Scope::getName));
		model.addAttribute("page", this.listing.page(tree.subtreeIds(scope), filter, zone, before));
		model.addAttribute("waiting",
				OutboxFigures.Count.of(State.WAITING, this.listing.waiting(tree.subtreeIds(scope), filter, zone)));
		model.addAttribute("scopeNames", names);
		model.addAttribute("fields", filter.fields());
	}

	/** What became of the last test mail of this user, if they ever sent one. */
	@Nullable TestMailLine addTestMail(Scope scope, SignedInUser user, Model model) {
		model.addAttribute("path", path(scope));
		TestMailLine line = this.testMails.latestOf(user).map((it) -> new TestMailLine(user.email(), it)).orElse(null);
		model.addAttribute("testMail", line);
		return line;
	}

	private static String path(Scope scope) {
		return "/scopes/" + scope.getCode() + "/outbox";
	}

	private List<Long> subtree(Scope scope) {
		return this.scopes.tree().subtreeIds(scope);
	}

}
