import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..');
const folder = join(checkout, 'docs', 'decisions');
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const files = readdirSync(folder);
const records = files.filter((name) => name !== 'README.md').sort();
const sections = ['Context', 'Decision', 'Measurement', 'Consequences', 'When to look again'];

/** The text below each heading of a record, in order. */
const sectionsOf = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    });

const isDate = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

describe('the records of decisions', () => {
  it('are numbered without a gap', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, i) => i + 1));
  });

  it('are listed in their order, each by its own title', () => {
    const titles = records.map((name) => `[${/^# (.*)$/m.exec(textOf(name))?.[1]}](${name})`);
    expect(textOf('README.md').match(/\[\d{4}: .*?\]\(.*?\)/g)).toEqual(titles);
  });

  it('are what code points to, and nothing that is not there', () => {
    const code = ['electron', 'renderer', 'shared', 'build'].flatMap((root) =>
      readdirSync(join(checkout, root), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|tsx|mjs|c)$/.test(path))
        .map((path) => readFileSync(join(checkout, root, path), 'utf8')),
    );
    const named = code.flatMap((text) => [...text.matchAll(/docs\/decisions\/(\d{4})/g)].map(([, number]) => number));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((number) => !records.some((name) => name.startsWith(`${number}-`)))).toEqual([]);
  });
});

it('the list of switches names each that the shell reads, and no other', () => {
  const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\bAKIN_[A-Z_]+/g))].sort();
  const read = namesIn(readFileSync(join(checkout, 'electron', 'switches.ts'), 'utf8'));
  expect(read.length).toBeGreaterThan(0);
  expect(namesIn(textOf('README.md'))).toEqual(read);
});

describe.each(records)('%s', (name) => {
  const text = textOf(name);

  it('is called by its number and has a date', () => {
    expect(name).toMatch(/^\d{4}(-[a-z0-9]+)+\.md$/);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)}: \\S.*\n\nDate: \\d{4}-\\d{2}-\\d{2}\n`));
    expect(isDate(/^Date: (.*)$/m.exec(text)?.[1] ?? '')).toBe(true);
  });

  it('says all that a record has to say, in order', () => {
    const found = sectionsOf(text);
    expect(found.map(([heading]) => heading)).toEqual(sections);
    expect(found.filter(([, content]) => content === '')).toEqual([]);
  });

  it('dates each of its measurements', () => {
    const [, measured = ''] = sectionsOf(text).find(([heading]) => heading === 'Measurement') ?? [];
    const [table = ''] = /^\| date +\| command +\| figure +\|\n(\|.*\n?)+/m.exec(measured) ?? [];
    const rows = table.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^\| \d{4}-\d{2}(-\d{2})? +\| \S.* \| \S.* \|$/);
  });
});
