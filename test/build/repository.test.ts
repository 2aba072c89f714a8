import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..');
const read = (...parts: readonly string[]): string => readFileSync(join(checkout, ...parts), 'utf8');
const { version, scripts }: { version: string; scripts: Readonly<Record<string, string>> } = JSON.parse(
  read('package.json'),
);
const workflows = readdirSync(join(checkout, '.github', 'workflows')).map((name) => read('.github', 'workflows', name));

describe('what is told about the repository', () => {
  it('names the version that package.json has', () => {
    expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`);
    expect(read('CHANGELOG.md')).toContain(`\n## [${version}] - `);
  });

  it.each(['README.md', 'CONTRIBUTING.md', ...workflows.map((_, i) => `workflow ${i}`)])(
    '%s runs only scripts that there are',
    (name) => {
      const text = name.endsWith('.md') ? read(name) : (workflows[Number(name.split(' ')[1])] ?? '');
      const run = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script ?? '');
      expect(run.length).toBeGreaterThan(0);
      expect(run.filter((script) => !(script in scripts))).toEqual([]);
    },
  );

  it('takes the actions of others at a major version', () => {
    const used = workflows.flatMap((text) => [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action ?? ''));
    expect(used.length).toBeGreaterThan(5);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
  });
});
