package io.orchestration.console.settings;

import java.time.Duration;
import java.util.List;

import io.orchestration.console.activity.ActivityEntry;
import io.orchestration.console.activity.ActivityFilter;
import io.orchestration.console.activity.ActivityLog;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.StaleEditException;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class SettingChoicesTests {

	@Autowired
	SettingChoices choices;

	@Autowired
	InheritedSettings settings;

	@Autowired
	StoredSettings stored;

	@Autowired
	ActivityLog log;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Fixtures fixtures;

	private Scope region;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void makeThreeLevels() {
		this.region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		this.vendor = this.fixtures.below(this.region, ScopeType.SALES);
		this.store = this.fixtures.store(this.vendor);
	}

	@Test
	void startsFromTheDefaults() {
		assertThat(this.settings.effectiveIn(this.store))
			.isEqualTo(new PasswordOptions(false, true, Duration.ofHours(24), Duration.ofMinutes(60), true, 10,
					Duration.ofMinutes(15), Duration.ofMinutes(15), 15, false, false));
	}

	@Test
	void letsTheNearestScopeDecide() {
		this.choices.choose(this.region, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30);
		this.choices.choose(this.vendor, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 45);
		this.choices.choose(this.store, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 20);

		assertThat(ticketLife(this.region)).isEqualTo(Duration.ofMinutes(30));
		assertThat(ticketLife(this.vendor)).isEqualTo(Duration.ofMinutes(45));
		assertThat(ticketLife(this.store)).isEqualTo(Duration.ofMinutes(20));
	}

	@Test
	void fallsBackLevelByLevelAsValuesAreGivenBack() {
		this.choices.choose(this.region, Setting.ALLOW_MANUAL_ENTRY, true);
		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, false);
		this.choices.choose(this.store, Setting.ALLOW_MANUAL_ENTRY, true);

		this.choices.giveBack(this.store, Setting.ALLOW_MANUAL_ENTRY);
		assertThat(allowed(this.store)).isFalse();
		assertThat(state(this.store).inheritedFrom()).isEqualTo(this.vendor.getName());

		this.choices.giveBack(this.vendor, Setting.ALLOW_MANUAL_ENTRY);
		assertThat(allowed(this.store)).isTrue();
		assertThat(state(this.store).inheritedFrom()).isEqualTo(this.region.getName());

		this.choices.giveBack(this.region, Setting.ALLOW_MANUAL_ENTRY);
		assertThat(allowed(this.store)).isFalse();
		assertThat(state(this.store).inheritedFrom()).isNull();
	}

	@Test
	void leavesTheSiblingsAlone() {
		this.choices.choose(this.vendor, Setting.MINIMUM_LENGTH, 12);

		assertThat(this.settings.effectiveIn(this.fixtures.vendor()).minimumLength()).isEqualTo(15);
		assertThat(this.settings.effectiveIn(this.region).minimumLength()).isEqualTo(15);
	}

	@Test
	void writesEachChangeIntoTheActivityWithOldAndNewValue() {
		this.choices.choose(this.store, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30);
		this.choices.choose(this.store, Setting.ALLOW_MANUAL_ENTRY, true);
		this.choices.giveBack(this.store, Setting.PASSWORD_TICKET_EXPIRATION_DELAY);

		assertThat(changes()).extracting(ActivityEntry::detail)
			.containsExactly("Password Ticket Expiration Delay: 30 → 60 (inherited)",
					"Allow Manual Entry: off (inherited) → on",
					"Password Ticket Expiration Delay: 60 (inherited) → 30");
	}

	@Test
	void saysNothingOfAChoiceThatChangesNothing() {
		this.choices.choose(this.store, Setting.MINIMUM_LENGTH, 12);
		this.choices.choose(this.store, Setting.MINIMUM_LENGTH, 12);
		this.choices.giveBack(this.store, Setting.LOCK_DURATION);

		assertThat(changes()).hasSize(1);
	}

	@Test
	void makesNoneOfTheChangesWhenOneComesTooLate() {
		SettingState seen = state(this.store);
		SettingState other = this.settings.in(this.store).of(Setting.LOCK_DURATION);
		this.choices.choose(this.store, Setting.ALLOW_MANUAL_ENTRY, true);

		assertThatExceptionOfType(StaleEditException.class).isThrownBy(
				() -> this.choices.make(this.store, List.of(new SettingChange(other, 5), new SettingChange(seen, 1))));

		assertThat(this.settings.effectiveIn(this.store).lockDuration()).isEqualTo(Duration.ofMinutes(15));
		assertThat(changes()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void keepsOutOfTheTableWhatIsOutOfRange(Setting setting) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.choices.choose(this.store, setting, setting.getMost() + 1));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.stored.replace(this.store.id(), setting, null, setting.getMost() + 1));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.stored.replace(this.store.id(), setting, null, setting.getLeast() - 1));
	}

	@ParameterizedTest
	@EnumSource
	void keepsEveryValueInRange(Setting setting) {
		this.choices.choose(this.vendor, setting, setting.getLeast());
		this.choices.choose(this.vendor, setting, setting.getMost());

		assertThat(this.settings.in(this.vendor).of(setting).own()).isEqualTo(setting.getMost());
	}

	@Test
	void forgetsChangesThatAreRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.choices.choose(this.store, Setting.ALLOW_MANUAL_ENTRY, true);
			status.setRollbackOnly();
		});

		assertThat(allowed(this.store)).isFalse();
		assertThat(activity()).isEmpty();
	}

	private Duration ticketLife(Scope scope) {
		return this.settings.effectiveIn(scope).ticketLife();
	}

	private boolean allowed(Scope scope) {
		return this.settings.effectiveIn(scope).manualEntryAllowed();
	}

	private SettingState state(Scope scope) {
		return this.settings.in(scope).of(Setting.ALLOW_MANUAL_ENTRY);
	}

	/** Without the alert that tells of all of them together. */
	private List<ActivityEntry> changes() {
		return activity().stream().filter((it) -> "option.changed".equals(it.action())).toList();
	}

	private List<ActivityEntry> activity() {
		return this.log.ofScopes(List.of(this.store.id()), ActivityFilter.NONE, Zones.UTC, null, 20).entries();
	}

}
