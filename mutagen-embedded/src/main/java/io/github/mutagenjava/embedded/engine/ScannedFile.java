package io.github.mutagenjava.embedded.engine;

/**
 * A file as the last scan saw it.
 *
 * @param stamp what it looked like from outside before it was read
 * @param digest hash of its content
 * @param settled whether the stamp alone proves that the content is unchanged; a file modified at about the time it was
 *     read may have changed since
 */
record ScannedFile(FileStamp stamp, Digest digest, boolean settled) {}
