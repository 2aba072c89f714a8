import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measured, type Worth, worthOf } from '../../../shared/sampling/measured.ts';
import { strategyNames } from '../../../shared/sampling/strategy.ts';

const written = (file: string): string => readFileSync(join(import.meta.dirname, '../../bench/sampling', file), 'utf8');

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The line of geometric means of one table: `**1.66** [1.20, 1.93]` under each `strategy + learner`. */
const worthsIn = (learner: string, table: string): readonly Worth[] => {
  const [head = [], , ...rows] = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const means = rows.at(-1) ?? [];
  return head.flatMap((title, column) => {
    const strategy = strategyNames.find((name) => title === `${name} + ${learner}`);
    const figures = (means[column] ?? '').match(/\d+\.\d+/g)?.map(Number);
    if (!strategy || !figures) return [];
    const [ratio = 0, low = 0, high = 0] = figures;
    const tasks = rows.slice(0, -1).filter((row) => row[column] !== '').length;
    return [{ strategy, learner, ratio, low, high, tasks }];
  });
};

const inOrder = (worths: readonly Worth[]): readonly Worth[] =>
  [...worths].sort((a, b) => `${a.learner} ${a.strategy}`.localeCompare(`${b.learner} ${b.strategy}`));

const toldIn = (file: string): readonly Worth[] =>
  written(file)
    .split('\n### ')
    .flatMap((section) => {
      const learner = section.match(/^Queries needed for what random reaches, learner (\w+)/)?.[1];
      return learner ? worthsIn(learner, section) : [];
    });

/** Measured again on seeds that chose nothing: these count. */
const again = toldIn('itml-again.md');
const told = [
  ...again,
  ...toldIn('results.md').filter(
    ({ strategy, learner }) => !again.some((one) => one.strategy === strategy && one.learner === learner),
  ),
];

describe('what questions were worth', () => {
  it('is what the benchmark wrote, no more and no less', () => {
    expect(told.length).toBeGreaterThan(4);
    expect(inOrder(measured)).toEqual(inOrder(told));
  });

  it('is silent where nothing was measured', () => {
    expect(worthOf('default', 'auto')).not.toBeNull();
    expect(worthOf('random', 'auto')).toBeNull();
    expect(worthOf('tuple', 'mmc')).toBeNull();
  });
});
