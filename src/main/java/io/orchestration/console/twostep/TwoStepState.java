package io.orchestration.console.twostep;

/**
 * How far a console user is with two-step sign-in.
 *
 * @param appPossible whether the deployment can keep seeds
 * @param appConfirmed whether codes of an authenticator app are asked for
 * @param codesLeft how many recovery codes still work
 */
record TwoStepState(boolean appPossible, boolean appConfirmed, int codesLeft) {
}
