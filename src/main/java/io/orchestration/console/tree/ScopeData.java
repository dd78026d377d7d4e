package io.orchestration.console.tree;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What can be edited of a scope, as typed; blank is absent. What is absent of the time
 * zone and the website is inherited.
 *
 * @param name what console users call it
 * @param culture the tag of the language of customers who have chosen none
 * @param timeZone the name of the zone its days are counted in
 * @param active whether it is switched on
 * @param startsOn its first day, such as 2026-03-31
 * @param endsOn its last day
 * @param baseUrl where links in mails lead
 * @param brandName the name customers know
 * @param colour the brand's colour as {@code #rrggbb}
 * @param supportEmail where customers write for help
 * @param supportPhone where customers call for help
 */
record ScopeData(@Nullable String name, @Nullable String culture, @Nullable String timeZone, @Nullable Boolean active,
		@Nullable String startsOn, @Nullable String endsOn, @Nullable String baseUrl, @Nullable String brandName,
		@Nullable String colour, @Nullable String supportEmail, @Nullable String supportPhone) {

	/** Says nothing. */
	static final ScopeData EMPTY = new ScopeData(null, null, null, null, null, null, null, null, null, null, null);

	ScopeData {
		name = orNull(name);
		culture = orNull(culture);
		timeZone = orNull(timeZone);
		active = Boolean.TRUE.equals(active);
		startsOn = orNull(startsOn);
		endsOn = orNull(endsOn);
		baseUrl = orNull(baseUrl);
		brandName = orNull(brandName);
		colour = orNull(colour);
		supportEmail = orNull(supportEmail);
		supportPhone = orNull(supportPhone);
	}

	/** As it is stored now. */
	static ScopeData of(Scope scope) {
		VendorWebsite website = scope.website();
		return new ScopeData(scope.getName(), scope.culture().toLanguageTag(),
				scope.ownZone().map(ZoneId::getId).orElse(null), scope.isActive(), text(scope.startsOn()),
				text(scope.endsOn()), website.baseUrl(), website.brandName(), website.colour(), website.supportEmail(),
				website.supportPhone());
	}

	/** With what a scope below this one starts. */
	static ScopeData below(Scope parent) {
		return new ScopeData(null, parent.culture().toLanguageTag(), null, true, null, null, null, null, null, null,
				null);
	}

	/**
	 * What stands in each field, in the order of the page. The name of a field is also
	 * the end of its label's message key, {@code scope.<name>}.
	 */
	public Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("name", this.name);
		fields.put("culture", this.culture);
		fields.put("timeZone", this.timeZone);
		fields.put("active", String.valueOf(this.active));
		fields.put("startsOn", this.startsOn);
		fields.put("endsOn", this.endsOn);
		fields.put("baseUrl", this.baseUrl);
		fields.put("brandName", this.brandName);
		fields.put("colour", this.colour);
		fields.put("supportEmail", this.supportEmail);
		fields.put("supportPhone", this.supportPhone);
		return fields;
	}

	/** The fields in which this differs from what was there before. */
	List<String> changedSince(ScopeData before) {
		Map<String, @Nullable String> old = before.fields();
		return fields().entrySet()
			.stream()
			.filter((it) -> !Objects.equals(it.getValue(), old.get(it.getKey())))
			.map(Map.Entry::getKey)
			.toList();
	}

	boolean isActive() {
		return Boolean.TRUE.equals(this.active);
	}

	Optional<LocalDate> firstDay() {
		return day(this.startsOn);
	}

	Optional<LocalDate> lastDay() {
		return day(this.endsOn);
	}

	/** Makes the scope say this, which has been found to break no rule. */
	void applyTo(Scope scope) {
		scope.rename(Objects.requireNonNull(this.name));
		scope.speaking(Locale.forLanguageTag(Objects.requireNonNull(this.culture)));
		scope.inheritZone();
		Zones.find(this.timeZone).ifPresent(scope::inZone);
		scope.limit(isActive(), firstDay().orElse(null), lastDay().orElse(null));
		scope.present(
				new VendorWebsite(this.baseUrl, this.brandName, this.colour, this.supportEmail, this.supportPhone));
	}

	private static Optional<LocalDate> day(@Nullable String typed) {
		try {
			return Optional.ofNullable(typed).map(LocalDate::parse);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
