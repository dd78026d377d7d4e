package io.orchestration.console.security;

/**
 * A console user's session ended otherwise than by a deed of theirs.
 *
 * @param userId whose
 * @param reason why
 */
public record SessionEnded(long userId, SessionEnd reason) {
}
