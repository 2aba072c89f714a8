import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../electron/cli/run.ts';

export interface Ran {
  readonly code: number;
  /** The one line of standard output, parsed; undefined when there was none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  readonly lines: number;
  readonly said: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Runs a command inside a folder and catches what it prints. */
export const run = async (folder: string, ...argv: string[]): Promise<Ran> => {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommand(argv, {
    folder,
    out: (line) => printed.push(line),
    say: (line) => said.push(line),
    progress: () => undefined,
  });
  const value: unknown = printed[0] === undefined ? undefined : JSON.parse(printed[0]);
  return { code, json: isRecord(value) ? value : undefined, lines: printed.length, said };
};

/** A folder of its own with these files, and what to do with it. */
export const workshop = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    folder,
    run: (...argv: string[]) => run(folder, ...argv),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    json: (name: string): Readonly<Record<string, unknown>> => {
      const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (!isRecord(value)) throw new Error(`${name} holds no object`);
      return value;
    },
    /** Names of the files that a command left, beyond those given. */
    left: (): readonly string[] => readdirSync(folder).filter((name) => !Object.hasOwn(files, name)),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

export const csv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`;
