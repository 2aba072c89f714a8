import { join } from 'node:path';
import { loadConfigFromFile } from 'vite';
import 'vitest/config';
import { BaseSequencer, createVitest, type InlineConfig, type TestSpecification, type Vitest } from 'vitest/node';

export const root = join(import.meta.dirname, '../../..');

/** As handed over: the order of the files is worked out by whoever runs them. */
class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

const unitTests = async () => {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'test' }, join(root, 'vitest.config.ts'));
  for (const project of loaded?.config.test?.projects ?? [])
    if (typeof project === 'object' && 'test' in project && project.test?.name === 'unit') return project.test;
  throw new Error('vitest.config.ts has no project "unit"');
};

/** The unit tests in a process that stays, with the files changed on their way to the tests; nothing is written. */
export const openSuite = async (
  change: (file: string, code: string) => string | null,
  more: Pick<InlineConfig, 'reporters' | 'setupFiles' | 'env' | 'bail'>,
): Promise<Vitest> => {
  const { include = [], exclude = [], testTimeout = 60_000 } = await unitTests();
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      include,
      exclude,
      testTimeout,
      pool: 'threads',
      maxWorkers: 2,
      sequence: { sequencer: AsGiven },
      ...more,
    },
    {
      plugins: [
        { name: 'akin-mutation', enforce: 'pre', transform: (code, id) => change(id.split('?')[0] ?? '', code) },
      ],
    },
  );
  await vitest.standalone();
  return vitest;
};
