package io.orchestration.console.password;

import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.StoredHashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** What a sign-in costs tells nobody whether there is such an account (R25). */
class CredentialCheckTests {

	private static final String NOBODYS = "costly";

	private final Customers customers = mock(Customers.class);

	private final Credentials credentials = mock(Credentials.class, Answers.RETURNS_DEEP_STUBS);

	private final PasswordEncoder encoder = mock(PasswordEncoder.class);

	private final StoredHashes hashes = mock(StoredHashes.class);

	private CredentialCheck check;

	@BeforeEach
	void knowNobody() {
		given(this.hashes.nobodys()).willReturn(NOBODYS);
		given(this.hashes.isOfKnownKind(any())).willReturn(true);
		given(this.customers.findByLogin(any(), any())).willReturn(Optional.empty());
		given(this.credentials.hashOf(anyLong())).willReturn(Optional.empty());
		this.check = new CredentialCheck(this.customers, this.credentials, this.encoder, mock(SignInLedger.class),
				this.hashes);
	}

	@Test
	void comparesWithNobodysHashWhereThereIsNoAccount() {
		assertThat(find("wrong")).isEmpty();

		then(this.encoder).should().matches("wrong", NOBODYS);
	}

	/** An imported one may be quick to compare. */
	@Test
	void comparesWithNobodysHashAfterOneOfAnotherKind() {
		anAccountWith("quick");
		given(this.encoder.upgradeEncoding("quick")).willReturn(true);

		assertThat(find("wrong")).isEmpty();

		then(this.encoder).should().matches("wrong", "quick");
		then(this.encoder).should().matches("wrong", NOBODYS);
	}

	@Test
	void comparesWithNoFurtherHashAfterOneOfItsOwnKind() {
		anAccountWith("ours");

		assertThat(find("wrong")).isEmpty();

		then(this.encoder).should(never()).matches("wrong", NOBODYS);
	}

	private Optional<Account> find(String password) {
		return this.check.find(mock(Scope.class), "okafor", password);
	}

	private void anAccountWith(String hash) {
		given(this.customers.findByLogin(any(), any())).willReturn(Optional.of(mock(Customer.class)));
		given(this.credentials.hashOf(anyLong())).willReturn(Optional.of(hash));
	}

}
