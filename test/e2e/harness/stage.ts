import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const checkout = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const recordSchema = z.object({ executable: z.string(), args: z.array(z.string()) });

/** What set-up prepared for this checkout. */
const record = (): z.infer<typeof recordSchema> =>
  recordSchema.parse(JSON.parse(readFileSync(join(checkout, 'out', 'runtime.json'), 'utf8')));

export interface Stage {
  readonly executable: string;
  readonly args: readonly string[];
  /** The ordinary user the app runs as; null when the tests themselves run as one. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** The user named nobody, on Debian and its kin. */
const nobody = { uid: 65534, gid: 65534 } as const;

const linkOrCopy = (source: string, target: string): void => {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
};

const linkTree = (from: string, to: string): void => {
  mkdirSync(to, { mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
};

/** What of the checkout makes the app. */
const parts = ['package.json', 'out/electron', 'out/renderer', 'out/cli', 'build/samples', 'build/icons'];

/**
 * Root may not use Chromium's sandbox, and nobody else may be able to read the checkout. So for root the app is
 * laid out where an ordinary user can read it, with an executable that first becomes that user.
 */
const stageForUser = (executable: string): Stage => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-stage-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const runtime = join(folder, 'runtime');
  linkTree(dirname(executable), runtime);
  const app = join(runtime, 'resources', 'app');
  for (const part of parts)
    if (existsSync(join(checkout, part))) cpSync(join(checkout, part), join(app, part), { recursive: true });
  const wrapper = join(folder, 'akin');
  const become = `setpriv --reuid ${nobody.uid} --regid ${nobody.gid} --clear-groups`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${become} -- '${join(runtime, 'electron')}' "$@"\n`, { mode: 0o755 });
  return { executable: wrapper, args: [], user: nobody };
};

let staged: Stage | null = null;

/** The built app as it is started by the tests; laid out once for each test process. */
export const stage = (): Stage => {
  if (staged) return staged;
  const { executable, args } = record();
  const isRoot = process.getuid?.() === 0;
  staged = isRoot && process.platform === 'linux' ? stageForUser(executable) : { executable, args, user: null };
  return staged;
};

/** A new folder for the app's data, which the user it runs as may write to. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'akin-data-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  giveToUser(folder);
  return folder;
};

export const giveToUser = (path: string): void => {
  const { user } = stage();
  if (user) chownSync(path, user.uid, user.gid);
};

/** The display's key, readable for the user the app runs as. */
export const displayAccess = (folder: string): Readonly<Record<string, string>> => {
  const key = process.env['XAUTHORITY'];
  if (!stage().user || !key || !existsSync(key)) return {};
  const copy = join(folder, '.Xauthority');
  copyFileSync(key, copy);
  giveToUser(copy);
  return { XAUTHORITY: copy };
};
