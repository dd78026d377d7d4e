package io.orchestration.console.staff;

/** Nobody may type a password for a console user in this scope; nothing was changed. */
class ManualEntryOff extends RuntimeException {

}
