package io.orchestration.console.demo;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.security.SignInHints;
import io.orchestration.console.staff.ConsoleUser;
import io.orchestration.console.staff.StaffRegister;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The console users of the demo, whom the sign-in page introduces. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SampleStaff {

	private static final String PASSWORD = "demo-console-2026";

	private static final List<Member> MEMBERS = List.of(
			new Member("csr@example.com", "Rae Whitfield", "demo.user.csr", Role.CSR, SampleShop.MAPLE,
					SampleShop.BLUE_MESA),
			new Member("editor@example.com", "Tomasz Lis", "demo.user.editor", Role.EDITOR, SampleShop.NORTH_AMERICA),
			new Member("admin@example.com", "Ines Duarte", "demo.user.admin", Role.ADMINISTRATOR, Scope.GLOBAL_CODE),
			new Member("csr.other@example.com", "Kofi Mensah", "demo.user.csr.other", Role.CSR, "nordlicht"));

	private final StaffRegister register;

	private final PasswordEncoder encoder;

	private final Clock clock;

	SampleStaff(StaffRegister register, PasswordEncoder encoder, Clock clock) {
		this.register = register;
		this.encoder = encoder;
		this.clock = clock;
	}

	@Bean
	static SignInHints signInHints() {
		return new SignInHints(MEMBERS.stream().map((it) -> new SignInHints.User(it.email, it.descriptionKey)).toList(),
				PASSWORD);
	}

	/** Who answers the telephone for a shop: the first of them who has a role there. */
	static Member onThePhoneFor(SampleShop shop) {
		Set<String> places = Set.of(shop.code(), shop.parentCode(), Scope.GLOBAL_CODE);
		return MEMBERS.stream()
			.filter((it) -> it.scopeCodes.stream().anyMatch(places::contains))
			.findFirst()
			.orElseThrow();
	}

	void hire(ScopeTree tree) {
		String hash = Objects.requireNonNull(this.encoder.encode(PASSWORD));
		for (Member member : MEMBERS) {
			ConsoleUser user = new ConsoleUser(new EmailAddress(member.email), member.name, hash, this.clock.instant());
			this.register.add(user, member.role, member.scopes(tree));
		}
	}

	record Member(String email, String name, String descriptionKey, Role role, List<String> scopeCodes) {

		Member(String email, String name, String descriptionKey, Role role, String... scopeCodes) {
			this(email, name, descriptionKey, role, Arrays.asList(scopeCodes));
		}

		Scope[] scopes(ScopeTree tree) {
			return this.scopeCodes.stream().map((it) -> tree.find(it).orElseThrow()).toArray(Scope[]::new);
		}

	}

}
