package io.orchestration.console.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * There can be one processor of links and forms, and Spring Security has made it, so ours
 * is put around it.
 */
@Configuration(proxyBeanMethods = false)
class WayBackConfiguration {

	@Bean
	static BeanPostProcessor wayBack() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RequestDataValueProcessor next) ? new WayBack(next) : bean;
			}

		};
	}

}
