package io.orchestration.console.portal;

/**
 * The form was shown for another link than the one opened last in this browser; nothing
 * was changed.
 */
class OutOfDatePage extends RuntimeException {

}
