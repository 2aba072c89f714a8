import { spawnSync } from 'node:child_process';
import { _electron } from 'playwright';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkout, freshFolder } from '../harness/stage.ts';

const infoSchema = z.object({
  executable: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

it('starts the built app for whoever asks how to', async () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'akin', '--', 'launch-info'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  const { executable, args, env } = infoSchema.parse(JSON.parse(stdout));
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: { ...inherited(), ...env, AKIN_USER_DATA: freshFolder() },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Open a sample' }).waitFor();
    expect(page.url()).toBe('akin://app/');
  } finally {
    await app.close();
  }
});
