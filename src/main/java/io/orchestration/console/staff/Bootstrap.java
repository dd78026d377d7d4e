package io.orchestration.console.staff;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in. Runs before the web server opens its port, so
 * that nobody meets a console without users.
 */
@Component
class Bootstrap implements SmartInitializingSingleton {

	private final ObjectProvider<StarterData> starterData;

	private final FirstAdministrator administrator;

	Bootstrap(ObjectProvider<StarterData> starterData, FirstAdministrator administrator) {
		this.starterData = starterData;
		this.administrator = administrator;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.starterData.forEach(StarterData::plant);
		this.administrator.appoint();
	}

}
