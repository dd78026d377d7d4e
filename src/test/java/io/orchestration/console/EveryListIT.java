package io.orchestration.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HostileTexts;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands behind the question mark: never a fault of ours (R45, R50). */
@HttpTest
@Tag("exhaustive")
class EveryListIT {

	private static final List<String> WRONG = List.of("", "pigeon", "2030-02-30", "-999999999-01-01",
			"+999999999-12-31", "9".repeat(30), "a".repeat(10_000), "AAAA", "YQBi", "é".repeat(1000));

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	private Caller administrator;

	private Scope vendor;

	private Customer customer;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/scopes/{scope}/customers | search status locked type registeredFrom registeredTo lastLoginFrom lastLoginTo
			/scopes/{scope}/customers | reach sort direction after before
			/scopes/{scope}/overview | days
			/scopes/{scope}/activity | action result person from to before
			/scopes | q section from
			/scopes/{scope}/customers/{id}/activity | edit before
			/scopes/{scope}/customers/{id}/account | edit
			/scopes/{scope}/customers/{id}/general | edit
			/scopes/{scope}/customers/{id}/password | edit
			/scopes/{scope}/customers/{id}/resets/latest | seen
			/sign-in | error out changed
			/portal/{scope}/sign-in | login notice form
			/portal/{scope}/password/forgotten | login notice form forgotPassword
			""")
	void bearsAnyParameter(String page, String names) {
		String path = page.replace("{scope}", this.vendor.getCode()).replace("{id}", Long.toString(this.customer.id()));

		List<String> faults = Stream.of(names.split(" "))
			.flatMap((name) -> Stream.concat(WRONG.stream(), HostileTexts.ALL.stream())
				.filter((value) -> !isBorne(value, this.administrator.get(path + "?" + Form.of(name, value).encoded())))
				.map((value) -> name + "=" + value))
			.toList();

		assertThat(faults).isEmpty();
	}

	private static boolean isBorne(String value, HttpResponse<String> answer) {
		boolean markup = value.matches("(?s).*[<>\"'].*") && answer.body().contains(value);
		return answer.statusCode() < 500 && !markup && !answer.body().contains(HostileTexts.EVALUATED)
				&& !answer.body().contains("Exception");
	}

}
