package io.orchestration.console;

import java.time.Clock;
import java.time.temporal.Temporal;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** The rules of style.md a machine can check. */
@AnalyzeClasses(packages = "io.orchestration.console", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final DescribedPredicate<JavaMethodCall> READS_THE_REAL_CLOCK = DescribedPredicate
		.describe("read the real clock", HouseRulesTests::readsTheRealClock);

	@ArchTest
	static final ArchRule controllersArePackagePrivate = noClasses().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.bePublic();

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule entitiesHaveVerbsInsteadOfSetters = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameMatching("set[A-Z].*");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should().callMethodWhere(READS_THE_REAL_CLOCK);

	@ArchTest
	static final ArchRule nothingIsPrintedToTheConsole = noClasses().should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err");

	private static boolean readsTheRealClock(JavaMethodCall call) {
		boolean ofTime = call.getTargetOwner().isAssignableTo(Temporal.class);
		boolean withClock = call.getTarget()
			.getRawParameterTypes()
			.stream()
			.anyMatch((it) -> it.isEquivalentTo(Clock.class));
		return ofTime && "now".equals(call.getName()) && !withClock;
	}

}
