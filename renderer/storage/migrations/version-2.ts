import type { Migration } from './migration.ts';

/**
 * The learning curve gets a table of its own: reading it out of the snapshots meant loading every metric ever
 * learned to draw one line.
 */
export const version2: Migration = {
  version: 2,
  stores: { curve: '[project+at]' },
};
