import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { say } from '../../shared/model/localizable.ts';
import { done, failed, type Outcome } from '../../shared/model/result.ts';

/** What starts the built app, in the words of Playwright's `_electron.launch`. */
export interface LaunchInfo {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const recordSchema = z.object({ executable: z.string(), args: z.array(z.string()) });

/** Set by the app for the commands it runs itself, for which it is its own answer. */
export const executableVariable = 'AKIN_EXECUTABLE';

/** Set-up leaves its record beside the folder of the bundled command line. */
const recordBesideBundle = (): string => join(dirname(process.argv[1] ?? ''), '..', 'runtime.json');

/** How the app is started: by itself, or in a checkout by the runtime that set-up has prepared and written down. */
export const launchInfo = (record: string = recordBesideBundle()): Outcome<LaunchInfo> => {
  const itself = process.env[executableVariable];
  if (itself) return done({ executable: itself, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env: {} });
  try {
    const { executable, args } = recordSchema.parse(JSON.parse(readFileSync(record, 'utf8')));
    return done({ executable, args, env: {} });
  } catch {
    return failed(
      'launch-info.no-runtime',
      say`There is no prepared Electron runtime: ${record} is missing or damaged.`,
      {
        remedy: say`Run "npm start" once, or "node build/setup.mjs".`,
      },
    );
  }
};
