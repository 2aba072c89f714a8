import type { Migration } from './migration.ts';

/**
 * From here on revisions may name notes and flags, which earlier versions would leave in force. As in the step before,
 * the number alone makes them refuse such data.
 */
export const version4: Migration = { version: 4, stores: {} };
