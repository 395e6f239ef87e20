/**
 * The synchronization engine: everything below one session that touches folders. It knows no gRPC, no registry of
 * sessions and no prompting.
 *
 * <p>What the daemon needs is small. {@link io.github.mutagenjava.embedded.engine.EngineSettings} says what to keep in
 * step and how, {@link io.github.mutagenjava.embedded.engine.SynchronizationLoop} does it and hands
 * {@link io.github.mutagenjava.embedded.engine.EngineState} snapshots to an
 * {@link io.github.mutagenjava.embedded.engine.EngineListener}, and
 * {@link io.github.mutagenjava.embedded.engine.SessionHistory} creates, clears and removes what a session leaves on
 * disk. The remaining public types are the values these four speak in.
 */
@NullMarked
package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.NullMarked;
