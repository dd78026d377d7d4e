package io.orchestration.console.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScopeTreeTests {

	private final Scope global = stored(Scope.global(), 1);

	private final Scope zebra = below(this.global, ScopeType.SALES, "zebra", 2);

	private final Scope apple = below(this.global, ScopeType.SALES, "apple", 3);

	private final Scope store = below(this.apple, ScopeType.DEPENDENT, "store", 4);

	private final ScopeTree tree = new ScopeTree(List.of(this.store, this.zebra, this.apple, this.global));

	@Test
	void listsChildrenByName() {
		assertThat(this.tree.root()).isSameAs(this.global);
		assertThat(this.tree.children(this.global)).containsExactly(this.apple, this.zebra);
		assertThat(this.tree.children(this.store)).isEmpty();
	}

	@Test
	void leadsFromTheRootDownToAScope() {
		assertThat(this.tree.path(this.store)).containsExactly(this.global, this.apple, this.store);
		assertThat(this.tree.path(this.global)).containsExactly(this.global);
	}

	@Test
	void countsAScopeToItsOwnSubtree() {
		assertThat(this.tree.subtreeIds(this.apple)).containsExactly(3L, 4L);
		assertThat(this.tree.subtreeIds(this.store)).containsExactly(4L);
	}

	@Test
	void findsScopesByCodeAndById() {
		assertThat(this.tree.find("zebra")).containsSame(this.zebra);
		assertThat(this.tree.find("Zebra")).isEmpty();
		assertThat(this.tree.require(4)).isSameAs(this.store);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.tree.require(5));
	}

	@Test
	void setsClocksByTheNearestScopeThatHasOne() {
		this.global.inZone(ZoneId.of("Europe/London"));
		this.apple.inZone(ZoneId.of("America/Toronto"));

		assertThat(this.tree.zone(this.store)).isEqualTo(ZoneId.of("America/Toronto"));
		assertThat(this.tree.zone(this.zebra)).isEqualTo(ZoneId.of("Europe/London"));
	}

	@Test
	void tellsTimeInUtcWhereNoClockIsSet() {
		assertThat(this.tree.zone(this.store)).isEqualTo(Zones.UTC);
	}

	@Test
	void fillsAWebsiteUpFromAbove() {
		Scope brand = stored(this.global.child(ScopeType.SALES, "brand", "Brand",
				new VendorWebsite("https://brand.example", null, "#112233", null, null)), 6);
		Scope shop = stored(
				brand.child(ScopeType.DEPENDENT, "shop", "Shop", new VendorWebsite(null, null, "#445566", null, null)),
				7);

		VendorWebsite website = new ScopeTree(List.of(this.global, brand, shop)).website(shop);

		assertThat(website.baseUrl()).isEqualTo("https://brand.example");
		assertThat(website.colour()).isEqualTo("#445566");
	}

	@Test
	void callsAVendorByTheNameCustomersKnow() {
		assertThat(this.apple.getBrandName()).isEqualTo(this.apple.getName());

		this.apple.present(new VendorWebsite(null, "Golden Apple", null, null, null));

		assertThat(this.apple.getBrandName()).isEqualTo("Golden Apple");
	}

	@Test
	void refusesChildrenTheTreeRulesDoNotAllow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.global.child(ScopeType.DEPENDENT, "d", "D", VendorWebsite.NONE));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.store.child(ScopeType.VIRTUAL, "v", "V", VendorWebsite.NONE));
	}

	@Test
	void isInForceFromTheFirstDayToTheLastByItsOwnClock() {
		this.apple.inZone(ZoneId.of("America/Toronto"));
		this.apple.limit(true, LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 2));

		assertThat(stateAt(this.apple, "2030-03-01T04:59:59Z")).isEqualTo(ScopeState.NOT_YET);
		assertThat(stateAt(this.apple, "2030-03-01T05:00:00Z")).isEqualTo(ScopeState.IN_FORCE);
		assertThat(stateAt(this.apple, "2030-03-03T04:59:59Z")).isEqualTo(ScopeState.IN_FORCE);
		assertThat(stateAt(this.apple, "2030-03-03T05:00:00Z")).isEqualTo(ScopeState.OVER);
	}

	@Test
	void takesInForceAwayFromAllBelow() {
		this.apple.limit(false, null, null);

		assertThat(stateAt(this.apple, "2030-03-01T00:00:00Z")).isEqualTo(ScopeState.SWITCHED_OFF);
		assertThat(stateAt(this.store, "2030-03-01T00:00:00Z")).isEqualTo(ScopeState.OFF_ABOVE);
		assertThat(stateAt(this.zebra, "2030-03-01T00:00:00Z")).isEqualTo(ScopeState.IN_FORCE);
	}

	@Test
	void keepsGlobalInForce() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.global.limit(false, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> this.global.limit(true, LocalDate.of(2030, 3, 1), null));
		assertThatIllegalArgumentException().isThrownBy(() -> this.global.limit(true, null, LocalDate.of(2030, 3, 1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.apple.limit(true, LocalDate.of(2030, 3, 2), LocalDate.of(2030, 3, 1)));
	}

	@Test
	void looksThroughGroupsForWhatMayStandInThem() {
		Scope region = below(this.global, ScopeType.VIRTUAL, "region", 5);
		Scope city = below(this.apple, ScopeType.VIRTUAL, "city", 6);
		ScopeTree grown = new ScopeTree(List.of(this.global, this.apple, this.store, region, city));

		assertThat(grown.typesBelow(this.global)).containsExactly(ScopeType.SALES, ScopeType.VIRTUAL);
		assertThat(grown.typesBelow(region)).containsExactly(ScopeType.SALES, ScopeType.VIRTUAL);
		assertThat(grown.typesBelow(city)).containsExactly(ScopeType.DEPENDENT, ScopeType.VIRTUAL);
		assertThat(grown.typesBelow(this.store)).isEmpty();
	}

	private ScopeState stateAt(Scope scope, String moment) {
		return this.tree.state(scope, Instant.parse(moment));
	}

	private static Scope below(Scope parent, ScopeType type, String code, long id) {
		return stored(parent.child(type, code, code, VendorWebsite.NONE), id);
	}

	private static Scope stored(Scope scope, long id) {
		ReflectionTestUtils.setField(scope, "id", id);
		return scope;
	}

}
