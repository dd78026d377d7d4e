package io.orchestration.console.activity;

import java.util.Collection;
import java.util.Map;

/** What console users are called now whom something was done to. */
public interface UserNames {

	/** The name of each of these users, by id; those who are gone are left out. */
	Map<Long, String> namesOf(Collection<Long> userIds);

}
