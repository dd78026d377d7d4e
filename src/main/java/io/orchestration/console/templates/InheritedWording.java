package io.orchestration.console.templates;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.mail.MailWording;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.templates.PartState.Origin;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks from a scope up to Global; the nearest scope that sets something decides. What a
 * scope says of its vendor website counts as set there, but after its mail templates.
 */
@Service
@Transactional(readOnly = true)
class InheritedWording implements MailWording {

	private final Scopes scopes;

	private final StoredWording stored;

	private final BuiltInWording builtIn;

	InheritedWording(Scopes scopes, StoredWording stored, BuiltInWording builtIn) {
		this.scopes = scopes;
		this.stored = stored;
		this.builtIn = builtIn;
	}

	@Override
	public Map<MailPart, String> inForce(List<Scope> upwards, MailTemplate mail, MailCulture culture) {
		Area area = new Area(mail, culture);
		Map<Long, Map<MailPart, String>> chosen = this.stored.of(ids(upwards), area);
		Map<MailPart, String> words = new EnumMap<>(MailPart.class);
		MailPart.ofWords().forEach((it) -> words.put(it, state(it, area, upwards, chosen).inForce()));
		MailPart.ofLook()
			.stream()
			.map((it) -> state(it, area, upwards, chosen))
			.filter(PartState::isDecided)
			.forEach((it) -> words.put(it.part(), it.inForce()));
		return words;
	}

	/** The same, from this scope. */
	Map<MailPart, String> inForce(Scope scope, MailTemplate mail, MailCulture culture) {
		return inForce(upwards(scope), mail, culture);
	}

	/** Every part of the area as it is in this scope, and where it comes from. */
	List<PartState> in(Scope scope, Area area) {
		List<Scope> upwards = upwards(scope);
		Map<Long, Map<MailPart, String>> chosen = this.stored.of(ids(upwards), area);
		return area.parts().stream().map((it) -> state(it, area, upwards, chosen)).toList();
	}

	/**
	 * The name of the nearest scope in which something of the area is set; empty if in
	 * none.
	 */
	Map<String, String> nearest(Scope scope) {
		Map<String, String> nearest = new HashMap<>();
		for (Scope at : upwards(scope)) {
			Set<String> set = this.stored.pathsOf(at.id());
			set.forEach((it) -> nearest.putIfAbsent(it, at.getName()));
		}
		return nearest;
	}

	private PartState state(MailPart part, Area area, List<Scope> upwards, Map<Long, Map<MailPart, String>> chosen) {
		String own = chosen.getOrDefault(upwards.get(0).id(), Map.of()).get(part);
		for (Scope at : upwards) {
			String set = (at != upwards.get(0)) ? chosen.getOrDefault(at.id(), Map.of()).get(part) : null;
			if (set != null) {
				return new PartState(part, own, set, new Origin(Origin.Kind.SCOPE, at.getName()));
			}
			String said = said(part, at.website());
			if (said != null) {
				return new PartState(part, own, said, new Origin(Origin.Kind.WEBSITE, at.getName()));
			}
		}
		return new PartState(part, own, this.builtIn.of(part, area, upwards.get(0)), Origin.BUILT_IN);
	}

	private static @Nullable String said(MailPart part, VendorWebsite website) {
		return switch (part) {
			case COLOUR -> website.colour();
			case SENDER_NAME -> website.brandName();
			case REPLY_TO -> website.supportEmail();
			case SUBJECT, INTRODUCTION, CLOSING, LOGO, FROM -> null;
		};
	}

	private List<Scope> upwards(Scope scope) {
		List<Scope> upwards = this.scopes.tree().path(scope);
		Collections.reverse(upwards);
		return upwards;
	}

	private static List<Long> ids(List<Scope> upwards) {
		return upwards.stream().map(Scope::id).toList();
	}

}
