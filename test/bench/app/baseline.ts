import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron } from 'playwright';
import { z } from 'zod';
import { checkout } from '../../e2e/harness/stage.ts';
import { memoryOf, totalOf } from './memory.ts';

const recordSchema = z.object({ executable: z.string(), distribution: z.string(), args: z.array(z.string()) });

const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<h1>empty</h1>'));
`;

export interface Baseline {
  readonly startMilliseconds: number;
  readonly memory: number;
}

/** What the same Electron costs with one window and nothing in it. */
export const emptyWindow = async (): Promise<Baseline> => {
  const { executable, args } = recordSchema.parse(
    JSON.parse(readFileSync(join(checkout, 'out', 'runtime.json'), 'utf8')),
  );
  const folder = mkdtempSync(join(tmpdir(), 'akin-empty-'));
  const runtime = join(folder, 'runtime');
  const app = join(runtime, 'resources', 'app');
  cpSync(dirname(executable), runtime, { recursive: true, filter: (path) => !path.endsWith(join('resources', 'app')) });
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{ "name": "empty", "main": "main.js" }');
  writeFileSync(join(app, 'main.js'), main);
  const begun = performance.now();
  const electron = await _electron.launch({
    executablePath: join(runtime, 'electron'),
    args: [...args, `--user-data-dir=${join(folder, 'data')}`],
  });
  try {
    const page = await electron.firstWindow();
    await page.getByRole('heading').waitFor();
    const startMilliseconds = performance.now() - begun;
    return { startMilliseconds, memory: totalOf(await memoryOf(electron)) };
  } finally {
    await electron.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
