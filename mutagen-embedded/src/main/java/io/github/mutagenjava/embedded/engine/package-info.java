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
 *
 * <p>The way of a cycle, and who lives along it:
 *
 * <ol>
 *   <li>a reason: a change that {@code RootWatch} and {@code TreeWatch} saw, kept in {@code WatchedChanges}, or a flush;
 *       {@code SynchronizationLoop} and {@code SynchronizationCycles} lead from step to step
 *   <li>scanning: {@code BothScans}, {@code LocalEndpoint}, {@code Scanner}, {@code DirectoryScan}, {@code FileScanner};
 *       {@code Ignorer} says what is left out, {@code ScanCache} what need not be read again
 *   <li>reconciling: {@code Reconciler}, {@code TreeDifference}; {@code RootSafety} halts what would sweep a side away
 *   <li>staging: {@code EndpointStaging}, {@code StagingRun}, {@code StagingStore}
 *   <li>transitioning: {@code Transition} with {@code Creation}, {@code StagedFilePlacement} and {@code Removal};
 *       {@code ContentGuard} and {@code ExactRemoval} see to it that nothing goes that was not seen
 *   <li>saving: {@code AgreedState} with its {@code Archive}, and with the {@code TransitionJournal} for an end in between
 * </ol>
 *
 * <p>{@code SharedWork} lets two threads do what is to be done with many files.
 */
@NullMarked
package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.NullMarked;
