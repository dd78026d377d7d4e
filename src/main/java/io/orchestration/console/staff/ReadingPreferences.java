package io.orchestration.console.staff;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.ReadingHabit;
import io.orchestration.console.web.ReadingHabits;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.Translations;
import io.orchestration.console.web.Zones;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The language and the time zone console users have chosen for themselves. Kept beside
 * the console user, as the last scope is: a preference is no edit of the user.
 */
@Component
class ReadingPreferences implements ReadingHabits {

	private final JdbcClient jdbc;

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	ReadingPreferences(JdbcClient jdbc, Scopes scopes, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.events = events;
	}

	@Override
	public Optional<ReadingHabit> of(HttpServletRequest request) {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		return (user != null && user.getPrincipal() instanceof SignedInUser person) ? Optional.of(of(person))
				: Optional.empty();
	}

	/** What the console user has chosen. */
	ReadingHabit of(SignedInUser person) {
		return of(person.id());
	}

	/** What the console user with this id has chosen. */
	ReadingHabit of(long userId) {
		return this.jdbc.sql("select language, time_zone from console_user where id = ?")
			.param(userId)
			.query((row, number) -> habit(row.getString("language"), row.getString("time_zone")))
			.optional()
			.orElseGet(() -> habit(null, null));
	}

	/** Stores a choice, and says so in the activity. */
	@Transactional
	void choose(SignedInUser person, PreferencesForm choice) {
		this.jdbc.sql("update console_user set language = ?, time_zone = ? where id = ?")
			.param(choice.chosenLanguage())
			.param(choice.chosenZone())
			.param(person.id())
			.update();
		this.events
			.publishEvent(StaffFact.done("staff.preferences-changed", this.scopes.tree().root(), choice.summary()));
	}

	private static ReadingHabit habit(@Nullable String language, @Nullable String zone) {
		Locale chosen = (language != null) ? Translations.find(Locale.forLanguageTag(language)).orElse(null) : null;
		ZoneId place = Zones.find(zone).orElse(null);
		return new ReadingHabit(chosen, null, place);
	}

}
