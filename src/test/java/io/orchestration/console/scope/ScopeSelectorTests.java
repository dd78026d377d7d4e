package io.orchestration.console.scope;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeSelectorTests {

	private final Scope global = stored(Scope.global(), 1);

	private final Scope region = below(this.global, ScopeType.VIRTUAL, "north-america", "North America", 2);

	private final Scope maple = below(this.region, ScopeType.SALES, "maple", "Maple Outfitters", 3);

	private final Scope quebec = below(this.maple, ScopeType.DEPENDENT, "maple-quebec", "Maple Outfitters Québec", 4);

	private final Scope other = below(this.region, ScopeType.SALES, "other", "Other", 5);

	private final ScopeTree tree = new ScopeTree(
			List.of(this.quebec, this.other, this.global, this.maple, this.region));

	private final Map<Long, Role> roles = Map.of(2L, Role.CSR, 3L, Role.CSR, 4L, Role.CSR);

	@Test
	void letsPeopleChooseWhereTheyHaveARole() {
		assertThat(node("maple", "").selectable()).isTrue();
		assertThat(node("maple", "").kind()).isEqualTo("scopes.kind.SALES");
		assertThat(node("maple-quebec", "").kind()).isEqualTo("scopes.kind.DEPENDENT");
	}

	@Test
	void showsTheOthersWithoutLettingThemBeChosen() {
		assertThat(node("other", "").selectable()).isFalse();
		assertThat(node("other", "").kind()).isEqualTo("scopes.kind.NO_ACCESS");
		assertThat(node("north-america", "").selectable()).isFalse();
		assertThat(node("north-america", "").kind()).isEqualTo("scopes.kind.VIRTUAL");
	}

	@Test
	void keepsWhatMatchesAndItsAncestors() {
		assertThat(node("maple-quebec", "que").hidden()).isFalse();
		assertThat(node("maple", "que").hidden()).isFalse();
		assertThat(node("global", "que").hidden()).isFalse();
		assertThat(node("other", "que").hidden()).isTrue();
		assertThat(node("global", "nowhere").hidden()).isTrue();
	}

	@Test
	void showsEachScopeOnceBelowTheOneAboveIt() {
		List<ScopeNode> top = nodes("", null);

		assertThat(top).extracting(ScopeNode::code).containsExactly("global");
		assertThat(top.stream().flatMap(ScopeSelectorTests::withDescendants)).extracting(ScopeNode::code)
			.containsExactly("global", "north-america", "maple", "maple-quebec", "other");
	}

	@Test
	void marksTheLastChoiceWhileItCanBeChosen() {
		assertThat(node("maple", "", 3L).current()).isTrue();
		assertThat(node("maple-quebec", "", 3L).current()).isFalse();
		assertThat(node("other", "", 5L).current()).isFalse();
	}

	private ScopeNode node(String code, String typed) {
		return node(code, typed, null);
	}

	private ScopeNode node(String code, String typed, @Nullable Long current) {
		return nodes(typed, current).stream()
			.flatMap(ScopeSelectorTests::withDescendants)
			.filter((it) -> it.code().equals(code))
			.findAny()
			.orElseThrow();
	}

	private List<ScopeNode> nodes(String typed, @Nullable Long current) {
		return new ScopeSelector(this.tree, this.roles, current, new NameSearch(typed), Instant.EPOCH).nodes();
	}

	private static Stream<ScopeNode> withDescendants(ScopeNode node) {
		return Stream.concat(Stream.of(node), node.children().stream().flatMap(ScopeSelectorTests::withDescendants));
	}

	private static Scope below(Scope parent, ScopeType type, String code, String name, long id) {
		return stored(parent.child(type, code, name, VendorWebsite.NONE), id);
	}

	private static Scope stored(Scope scope, long id) {
		ReflectionTestUtils.setField(scope, "id", id);
		return scope;
	}

}
