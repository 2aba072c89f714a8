import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectTo } from '../harness/packaged.ts';
import { checkout, freshFolder } from '../harness/stage.ts';

const executable = join(checkout, 'out', 'package', 'linux-unpacked', 'akin');
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const folder = mkdtempSync(join(tmpdir(), 'akin-packaged-'));

/** Runs a command in the packaged app, as on a machine without a display. */
const headless = (
  ...words: string[]
): { readonly code: number | null; readonly out: string; readonly said: string } => {
  const { DISPLAY: _, ...env } = process.env;
  const args = [...sandbox, '--headless', ...words];
  const { status, stdout, stderr } = spawnSync(executable, args, { cwd: folder, env, encoding: 'utf8' });
  return { code: status, out: stdout, said: stderr };
};

describe('the packaged app', () => {
  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'build', 'package.mjs')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout + stderr);
    writeFileSync(join(folder, 'items.csv'), 'id,a,b\nw,1,2\nx,2,1\ny,5,5\nz,6,5\n');
    writeFileSync(join(folder, 'pairs.csv'), 'left,right,similar\nw,x,1\ny,z,1\nw,y,0\n');
  });

  it('can be made into nothing but Akin', async () => {
    const fuses = await getCurrentFuseWire(executable);
    // The package does not export its names for the two states: the characters 0 and 1 in the executable.
    const state = (option: FuseV1Options): string => String.fromCharCode(Number(fuses[option]));
    expect(state(FuseV1Options.RunAsNode)).toBe('0');
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe('0');
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe('0');
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe('1');
  });

  it('runs commands without a window or a display', () => {
    const fit = ['fit', '--items', 'items.csv', '--pairs', 'pairs.csv', '--learner', 'itml', '--out', 'metric.json'];
    const { code, out } = headless(...fit);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ learner: 'itml', converged: true });
    expect(JSON.parse(readFileSync(join(folder, 'metric.json'), 'utf8'))).toMatchObject({ format: 'akin-metric' });
  });

  it('answers wrong input as the command line does', () => {
    const { code, out, said } = headless('fit', '--items', 'absent.csv', '--learner', 'euclidean');
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain('absent.csv');
  });

  it('says how it is started', () => {
    expect(JSON.parse(headless('launch-info').out)).toEqual({ executable, args: sandbox, env: {} });
  });

  it('opens its window with the samples on board', async () => {
    const env = { ...process.env, AKIN_USER_DATA: freshFolder() };
    const app = spawn(executable, [...sandbox, '--remote-debugging-port=0'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(app, 'exit');
    try {
      const { browser, page } = await connectTo(app);
      await page.getByRole('button', { name: 'Open a sample' }).click();
      await page.getByRole('button', { name: 'Patients' }).click();
      await page.getByRole('button', { name: 'Similar' }).waitFor();
      await browser.close();
    } finally {
      app.kill();
      await ended;
    }
  });
});
