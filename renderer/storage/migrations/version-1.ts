import type { Migration } from './migration.ts';

export const version1: Migration = {
  version: 1,
  stores: {
    projects: 'id',
    items: '[project+page]',
    ids: '[project+page]',
    features: '[project+page]',
    blobs: '[project+key]',
    log: '++sequence, &[project+id], project',
    snapshots: 'id, [project+at]',
    desks: 'project',
    settings: 'key',
  },
};
