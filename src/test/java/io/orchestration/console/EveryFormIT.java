package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.HostileTexts;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent to a form: never a fault of ours, nothing half done, and what was
 * typed comes back with a word beside the field (R38, R44, R45, R50).
 */
@HttpTest
@Tag("exhaustive")
@TestInstance(Lifecycle.PER_CLASS)
class EveryFormIT {

	private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.OPTIONS);

	private static final List<String> WRONG = List.of("", "pigeon", "9".repeat(30), "a".repeat(12_000));

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	Fixtures fixtures;

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	JdbcClient jdbc;

	private FormStage stage;

	private Scope foreign;

	private Customer stranger;

	@BeforeAll
	void people() {
		this.stage = this.beans.createBean(FormStage.class);
		this.foreign = this.fixtures.vendor();
		this.stranger = this.fixtures.customer(this.foreign);
	}

	List<FormRow> forms() {
		return Stream
			.of(new ConsoleForms(this.stage).rows(), new MailForms(this.stage).rows(), new UserForms(this.stage).rows(),
					new TwoStepForms(this.stage).rows(), new PortalForms(this.stage).rows(),
					new IntegrationForms(this.stage).rows())
			.flatMap(List::stream)
			.toList();
	}

	@Test
	void standsInTheTable() {
		Set<String> mapped = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((it) -> !READING.containsAll(it.getMethodsCondition().getMethods())
					|| it.getMethodsCondition().getMethods().isEmpty())
			.map(RequestMappingInfo::getPatternValues)
			.flatMap(Set::stream)
			// what machines send is no form: see HostileJsonIT
			.filter((it) -> !it.startsWith("/api/"))
			.collect(Collectors.toCollection(TreeSet::new));
		mapped.addAll(Set.of("/sign-in", "/sign-out"));
		Set<String> filledIn = forms().stream().map(FormRow::mapping).collect(Collectors.toCollection(TreeSet::new));

		assertThat(filledIn).isEqualTo(mapped);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isAcceptedAsItsPageSendsIt(FormRow row) {
		FormExaminer examiner = examiner(row);

		FormVerdict answer = examiner.send("as it is", (form) -> form);

		assertThat(answer.answer().statusCode()).as(answer.answer().body()).isIn(200, 302, 303);
		assertThat(examiner.faults()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void bearsEmptyLongAndWrongFields(FormRow row) {
		FormExaminer examiner = examiner(row);

		WRONG.forEach((value) -> examiner.send("everything=" + brief(value), (form) -> form.all(value)));
		examiner.fields().forEach((field) -> {
			WRONG.forEach((value) -> examiner.send(field + "=" + brief(value), (form) -> form.with(field, value)));
			examiner.send(field + " missing", (form) -> form.without(field));
		});

		assertThat(examiner.faults()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void bearsHostileTexts(FormRow row) {
		FormExaminer examiner = examiner(row);

		HostileTexts.WORST.forEach((text) -> examiner.send("everything=" + brief(text), (form) -> form.all(text)));
		row.texts().forEach((text) -> examiner.send("everywhere " + brief(text), (form) -> row.typed(form, text)));
		examiner.fields()
			.stream()
			.filter((field) -> !row.kept().contains(field))
			.forEach((field) -> HostileTexts.LET_THROUGH
				.forEach((text) -> examiner.send(field + "=" + brief(text), (form) -> form.with(field, text))));

		assertThat(examiner.faults()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void refusesFieldsGivenTwice(FormRow row) {
		FormExaminer examiner = examiner(row);

		examiner.fields()
			.forEach((field) -> examiner.expect(400, field + " twice", (form) -> form.and(field, form.value(field))));

		assertThat(examiner.faults()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void leavesAloneWhatItDoesNotAskFor(FormRow row) {
		FormExaminer examiner = examiner(row);
		String foreignId = Long.toString(this.stranger.id());

		Stream.of("customerId", "scopeId", "role", "recipient", "class.name", "was[9].x", "value[__${7*7}__]", "a.b[")
			.forEach((name) -> examiner.send("with " + name, (form) -> form.and(name, foreignId)));

		assertThat(examiner.faults()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from password_reset where customer_id = ?")
			.param(this.stranger.id())
			.query(Long.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isRefusedWithoutTheTokenOfItsPage(FormRow row) {
		FormExaminer examiner = examiner(row);

		examiner.expectWithoutToken(403);

		assertThat(examiner.faults()).isEmpty();
	}

	private FormExaminer examiner(FormRow row) {
		return new FormExaminer(row, List.of(this.stage.vendor(), this.foreign), this.jdbc);
	}

	private static String brief(String text) {
		return (text.length() > 60) ? text.substring(0, 20) + "…" + text.length() : text;
	}

}
