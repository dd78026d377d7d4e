package io.orchestration.console.scope;

/**
 * A link a feature adds to the navigation of every page, by being a bean.
 *
 * @param href where it leads
 * @param labelKey the message key of its label
 * @param icon its symbol in the sprite
 */
public record NavigationLink(String href, String labelKey, String icon) {
}
