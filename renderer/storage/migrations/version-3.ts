import type { Migration } from './migration.ts';

/**
 * From here on the log may hold skips, which earlier versions would take for revisions. Nothing is stored otherwise:
 * the number alone makes them refuse such data.
 */
export const version3: Migration = { version: 3, stores: {} };
