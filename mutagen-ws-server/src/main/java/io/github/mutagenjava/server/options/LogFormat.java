package io.github.mutagenjava.server.options;

/** How a line of the log looks. */
public enum LogFormat {
    TEXT,
    JSON
}
