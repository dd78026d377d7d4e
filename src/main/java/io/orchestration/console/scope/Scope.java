package io.orchestration.console.scope;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.web.Zones;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A node of the tree that all data hangs on. */
@Entity
public class Scope {

	/** The code of the root, the same in every installation. */
	public static final String GLOBAL_CODE = "global";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private @Nullable Long parentId;

	@Enumerated(EnumType.STRING)
	private ScopeType type;

	private String code;

	private String name;

	private boolean active = true;

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private String culture;

	private @Nullable String timeZone;

	// absent when all of it is: that is how an embedded value without content is loaded
	@Embedded
	private @Nullable VendorWebsite website;

	/** The root of the tree. There is one. */
	public static Scope global() {
		return new Scope(null, ScopeType.GLOBAL, GLOBAL_CODE, "Global", VendorWebsite.NONE);
	}

	/** A scope directly below this one; refuses what the tree rules do not allow. */
	public Scope child(ScopeType childType, String childCode, String childName, VendorWebsite childWebsite) {
		if (!childType.mayStandBelow(this.type)) {
			throw new IllegalArgumentException(childType + " may not stand below " + this.type);
		}
		return new Scope(id(), childType, childCode, childName, childWebsite);
	}

	protected Scope() {
	}

	private Scope(@Nullable Long parentId, ScopeType type, String code, String name, VendorWebsite website) {
		this.parentId = parentId;
		this.type = type;
		this.code = code;
		this.name = name;
		this.culture = Locale.ENGLISH.toLanguageTag();
		this.website = website;
	}

	/** Sets the language of customers who have chosen none. */
	public Scope speaking(Locale language) {
		this.culture = language.toLanguageTag();
		return this;
	}

	/** Sets the clock of this scope and of all below that have none of their own. */
	public Scope inZone(ZoneId zone) {
		this.timeZone = zone.getId();
		return this;
	}

	/** Calls the scope by another name, the one console users know. */
	public void rename(String newName) {
		this.name = newName;
	}

	/** Lets the scope and all below it inherit their clock again. */
	public void inheritZone() {
		this.timeZone = null;
	}

	/** Shows customers this from now on. */
	public void present(VendorWebsite newWebsite) {
		this.website = newWebsite;
	}

	/**
	 * Says when the scope is in force: if it is switched on, from its first day to its
	 * last, both included. Global always is: without it nobody could enter.
	 */
	public void limit(boolean switchedOn, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
		boolean backwards = firstDay != null && lastDay != null && lastDay.isBefore(firstDay);
		boolean limited = !switchedOn || firstDay != null || lastDay != null;
		if (backwards || (limited && this.type == ScopeType.GLOBAL)) {
			throw new IllegalArgumentException("no such limits for " + this.code);
		}
		this.active = switchedOn;
		this.startsOn = firstDay;
		this.endsOn = lastDay;
	}

	/** Makes a stored scope's id available; a new one has none yet. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet: " + this.code);
		}
		return this.id;
	}

	/** The id of the scope above, or nothing for Global. */
	public @Nullable Long parentId() {
		return this.parentId;
	}

	public ScopeType getType() {
		return this.type;
	}

	/** Stands in URLs: lower-case letters, digits and hyphens. */
	public String getCode() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

	/**
	 * Whether the scope is switched on. Whether it is in force is told by the tree.
	 */
	public boolean isActive() {
		return this.active;
	}

	/** The first day the scope is in force, if there is a limit. */
	public @Nullable LocalDate startsOn() {
		return this.startsOn;
	}

	/** The last day the scope is in force, if there is a limit. */
	public @Nullable LocalDate endsOn() {
		return this.endsOn;
	}

	/** Changes with each edit. */
	public int getVersion() {
		return this.version;
	}

	/** What the scope itself says of a day; those above it may say otherwise. */
	ScopeState stateOn(LocalDate day) {
		if (!this.active) {
			return ScopeState.SWITCHED_OFF;
		}
		if (this.startsOn != null && day.isBefore(this.startsOn)) {
			return ScopeState.NOT_YET;
		}
		return (this.endsOn != null && day.isAfter(this.endsOn)) ? ScopeState.OVER : ScopeState.IN_FORCE;
	}

	/** The language of the scope's customers unless they have one of their own. */
	public Locale culture() {
		return Locale.forLanguageTag(this.culture);
	}

	/** The zone set here. What holds is told by the tree. */
	public Optional<ZoneId> ownZone() {
		return Zones.find(this.timeZone);
	}

	/** The website customers of this scope sign in to. */
	public VendorWebsite website() {
		return (this.website != null) ? this.website : VendorWebsite.NONE;
	}

	/** The name customers know: that of the vendor website, else the scope's. */
	public String getBrandName() {
		String brand = website().brandName();
		return (brand != null) ? brand : this.name;
	}

}
