package io.orchestration.console.activity;

import java.util.Collection;
import java.util.Map;

/** What customers are called now; the trail itself keeps only their ids. */
public interface CustomerNames {

	/** The name of each of these customers, by id; those who are gone are left out. */
	Map<Long, String> namesOf(Collection<Long> customerIds);

}
