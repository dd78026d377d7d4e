package io.orchestration.console.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Scope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Mails written together share the words in force, and only where they are the same. */
class RememberedWordingTests {

	private final List<String> asked = new ArrayList<>();

	private final MailWording wording = new RememberedWording((upwards, mail, culture) -> {
		String question = upwards.get(0).id() + " " + mail + " " + culture;
		this.asked.add(question);
		return Map.of(MailPart.SUBJECT, question);
	});

	@Test
	void asksOnceForEachScopeMailAndLanguage() {
		List<Scope> maple = List.of(scope(1));
		List<Scope> harbour = List.of(scope(2));

		List<String> subjects = List.of(subject(maple, MailTemplate.RESET, MailCulture.ENGLISH),
				subject(harbour, MailTemplate.RESET, MailCulture.ENGLISH),
				subject(maple, MailTemplate.UNLOCKED, MailCulture.ENGLISH),
				subject(maple, MailTemplate.RESET, MailCulture.FRENCH),
				subject(maple, MailTemplate.RESET, MailCulture.ENGLISH));

		assertThat(subjects).containsExactly("1 RESET ENGLISH", "2 RESET ENGLISH", "1 UNLOCKED ENGLISH",
				"1 RESET FRENCH", "1 RESET ENGLISH");
		assertThat(this.asked).doesNotHaveDuplicates().hasSize(4);
	}

	private String subject(List<Scope> upwards, MailTemplate mail, MailCulture culture) {
		return this.wording.inForce(upwards, mail, culture).getOrDefault(MailPart.SUBJECT, "");
	}

	private static Scope scope(long id) {
		Scope scope = mock(Scope.class);
		given(scope.id()).willReturn(id);
		return scope;
	}

}
