package io.orchestration.console.staff;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.orchestration.console.activity.UserNames;

import org.springframework.stereotype.Component;

/** Gives the audit trail the names console users have now. */
@Component
class StoredUserNames implements UserNames {

	private final ConsoleUserRepository users;

	StoredUserNames(ConsoleUserRepository users) {
		this.users = users;
	}

	@Override
	public Map<Long, String> namesOf(Collection<Long> userIds) {
		return this.users.findAllById(userIds)
			.stream()
			.collect(Collectors.toMap(ConsoleUser::id, ConsoleUser::getDisplayName));
	}

}
