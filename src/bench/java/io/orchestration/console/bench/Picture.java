package io.orchestration.console.bench;

/**
 * Something to be seen beside the figures.
 *
 * @param file its name, beside BENCHMARKS.md
 * @param title what it shows, also to those who cannot see it
 * @param svg the picture itself
 */
record Picture(String file, String title, String svg) {

}
