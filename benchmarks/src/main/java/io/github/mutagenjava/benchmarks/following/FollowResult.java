package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.benchmarks.Latencies;

/**
 * What monitors heard.
 *
 * @param changes made at the daemon
 * @param fromCall from before the daemon was asked for the change to the frame, for each change and monitor
 * @param fromAnswer from the daemon's answer to the frame; a frame that came first counts as zero
 * @param missed changes times monitors that never heard
 */
record FollowResult(long changes, Latencies fromCall, Latencies fromAnswer, long missed) {}
