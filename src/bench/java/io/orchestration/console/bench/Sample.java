package io.orchestration.console.bench;

import java.time.Duration;

/**
 * What a node holds at one moment.
 *
 * @param at since it has been watched
 * @param heap MB of objects that the last collection has left
 * @param memory MB of the whole process
 * @param threads of the JVM that are alive
 */
record Sample(Duration at, long heap, long memory, long threads) {

}
