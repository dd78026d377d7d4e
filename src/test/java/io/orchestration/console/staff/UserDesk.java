package io.orchestration.console.staff;

import java.net.URI;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.TestUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What an administrator does to users of a scope, and what is stored then.
 *
 * @param mvc the console
 * @param jdbc its database
 * @param me the administrator
 * @param scope the chosen scope
 */
record UserDesk(MockMvcTester mvc, JdbcClient jdbc, TestUser me, Scope scope) {

	String path() {
		return "/scopes/" + this.scope.getCode() + "/administration/users";
	}

	String path(TestUser whom) {
		return path() + "/" + whom.id();
	}

	MvcTestResult open(String page) {
		return this.mvc.get().uri(URI.create(path() + page)).with(user(this.me)).exchange();
	}

	MvcTestResult open(TestUser whom, String tab) {
		return open("/" + whom.id() + tab);
	}

	/** The Profile tab as it is when nothing has been typed. */
	MockMvcRequestBuilder profile(TestUser whom) {
		return this.mvc.post()
			.uri(path(whom) + "/profile")
			.with(user(this.me))
			.with(csrf())
			.param("version", "0")
			.param("was.displayName", whom.displayName())
			.param("was.email", whom.email())
			.param("was.enabled", "true");
	}

	/** Saves the Profile tab with another name. */
	MvcTestResult rename(TestUser whom, String name) {
		return profile(whom).param("displayName", name)
			.param("email", whom.email())
			.param("enabled", "true")
			.exchange();
	}

	MvcTestResult disable(TestUser whom) {
		return profile(whom).param("displayName", whom.displayName()).param("email", whom.email()).exchange();
	}

	MvcTestResult decide(TestUser whom, Scope place, String was, String role) {
		return decide(whom, place.getCode(), was, role);
	}

	MvcTestResult decide(TestUser whom, String place, String was, String role) {
		return this.mvc.post()
			.uri(path(whom) + "/roles")
			.with(user(this.me))
			.with(csrf())
			.param("place", place)
			.param("was", was)
			.param("role", role)
			.exchange();
	}

	boolean isEnabled(TestUser whom) {
		return this.jdbc.sql("select enabled from console_user where id = ?")
			.param(whom.id())
			.query(Boolean.class)
			.single();
	}

	String nameOf(TestUser whom) {
		return this.jdbc.sql("select display_name from console_user where id = ?")
			.param(whom.id())
			.query(String.class)
			.single();
	}

	/** The roles the user was granted in exactly this scope: one or none. */
	List<String> rolesOf(TestUser whom, Scope place) {
		return this.jdbc.sql("select role from role_grant where user_id = ? and scope_id = ?")
			.params(whom.id(), place.id())
			.query(String.class)
			.list();
	}

	/** What the trail says was done to the user, oldest first. */
	List<String> actsOn(TestUser whom) {
		return this.jdbc
			.sql("select action || ': ' || coalesce(detail, '') || ' by ' || coalesce(actor_email, '') from activity "
					+ "where user_id = ? order by id")
			.param(whom.id())
			.query(String.class)
			.list();
	}

}
