import type { Migration } from './migration.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';

export const migrations: readonly Migration[] = [version1, version2];

export const currentVersion = migrations.reduce((latest, { version }) => Math.max(latest, version), 0);
