import { expect, it } from 'vitest';
import { deletedOnes } from '../../../renderer/projects/deleted.ts';
import type { ListedBackup } from '../../../shared/contract/shell.ts';

const backup = (project: string, at: number): ListedBackup => ({
  id: `${project}/${at}`,
  project,
  at,
  reason: 'timer',
  bytes: 1,
  name: null,
});

it('offers the newest backup of each project that is not here, the newest first', () => {
  const backups = [backup('a', 1), backup('b', 5), backup('a', 3), backup('c', 4), backup('c', 2)];
  expect(deletedOnes(backups, new Set(['b'])).map(({ id }) => id)).toEqual(['c/4', 'a/3']);
  expect(deletedOnes(backups, new Set(['a', 'b', 'c']))).toEqual([]);
});
