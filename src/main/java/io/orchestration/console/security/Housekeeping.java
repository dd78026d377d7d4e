package io.orchestration.console.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what grows old be thrown away now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

}
