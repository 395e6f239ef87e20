package io.github.mutagenjava.embedded.engine;

/**
 * Something that could not be scanned or changed.
 *
 * @param path path relative to the root; empty for the root
 * @param error why, in the daemon's words
 */
public record Problem(String path, String error) {}
