package io.orchestration.console.customer;

import java.util.concurrent.TimeUnit;

import io.orchestration.console.mail.EmailAddress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to fold what a customer is found by, and what is searched for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchTextBenchmark {

	private final PersonName name = new PersonName("Zoë Łucja", "Weiß-O'Neill");

	private final CustomerLogin login = CustomerLogin.NONE.by("Zoë.Weiß", new EmailAddress("zoe.weiss@example.com"));

	private String typed = "zoë weiß";

	@Benchmark
	public String foldAName() {
		return SearchText.searchable(this.name.full());
	}

	/** What every change of a customer costs. */
	@Benchmark
	public Object indexACustomer() {
		return CustomerIndex.of(this.name, "K-00004711", this.login, "+1 416 555 0123");
	}

	/** What every search costs before the database is asked. */
	@Benchmark
	public Object readASearch() {
		return new SearchMatch(SearchWords.of(this.typed));
	}

}
