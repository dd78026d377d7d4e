package io.orchestration.console.scope;

import java.util.List;

/**
 * A scope as the Scope Selector shows it.
 *
 * @param code by which it is chosen
 * @param name what it is called, with what was searched for
 * @param kind the message key of what it is to the user
 * @param selectable whether the user can choose it
 * @param current whether it is the one chosen last
 * @param inactive whether it is out of use
 * @param hidden whether neither it nor anything below it is what somebody looks for
 * @param children what is shown below it
 */
record ScopeNode(String code, List<NamePart> name, String kind, boolean selectable, boolean current, boolean inactive,
		boolean hidden, List<ScopeNode> children) {
}
