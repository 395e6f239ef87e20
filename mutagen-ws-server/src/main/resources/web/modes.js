// The modes of synchronization: which way changes go, and which side can lose data.

export const MODES = ['two-way-safe', 'two-way-resolved', 'one-way-safe', 'one-way-replica'];

const ARROWS = { 'two-way-safe': '⇄', 'two-way-resolved': '⇄', 'one-way-safe': '→', 'one-way-replica': '⇒' };
const LOSSES = { 'two-way-resolved': 'beta', 'one-way-replica': 'beta-all' };

export function modeOf({ session }) {
  return session.configuration?.synchronizationMode ?? 'two-way-safe';
}

export const arrowOf = (mode) => ARROWS[mode] ?? '?';

/** What can be lost, as the end of a text's key. */
export const lossOf = (mode) => LOSSES[mode] ?? (MODES.includes(mode) ? 'none' : 'unknown');
