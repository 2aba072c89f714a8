import { existsSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distributionVariable, executableName, findDistribution, versionOf } from './distribution.mjs';
import { checkout, isRoot, out } from './paths.mjs';
import { say } from './run.mjs';

/**
 * How this checkout's app is started: written by set-up, read by the command line and the tests.
 * @typedef {{ executable: string, args: string[], version: string, distribution: string, checkout: string, root: boolean }} Runtime
 */

const recordFile = join(out, 'runtime.json');
const viewFolder = join(out, 'runtime');

/** @returns {Runtime | null} */
export const recordedRuntime = () => {
  if (!existsSync(recordFile)) return null;
  /** @type {Runtime} */
  const runtime = JSON.parse(readFileSync(recordFile, 'utf8'));
  const wanted = process.env[distributionVariable];
  const isCurrent =
    existsSync(runtime.executable) &&
    // A copied checkout brings the record of the original along; root and others start the app differently.
    runtime.checkout === checkout &&
    runtime.root === isRoot &&
    (!wanted || wanted === runtime.distribution);
  return isCurrent ? runtime : null;
};

/**
 * Repeats a folder by hard links, or by copies where the disk is another one.
 * @param {string} from @param {string} to
 */
export const linkTree = async (from, to) => {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
};

/**
 * Electron takes its app from the folder beside its executable, and a distribution may be shared by many
 * checkouts, so each checkout gets a view of its own. Linked, not copied: Electron finds its files by the path
 * it was started under, which a hard link keeps and a symbolic one does not.
 * @param {string} distribution @param {string} app @param {string} place
 */
export const makeView = async (distribution, app, place) => {
  await mkdir(join(place, '..'), { recursive: true });
  const work = await mkdtemp(`${place}-`);
  await linkTree(distribution, join(work, 'view'));
  await mkdir(join(work, 'view', 'resources'), { recursive: true });
  for (const name of ['app.asar', 'default_app.asar', 'app'])
    await rm(join(work, 'view', 'resources', name), { recursive: true, force: true });
  await symlink(app, join(work, 'view', 'resources', 'app'));
  await rm(place, { recursive: true, force: true });
  await rename(join(work, 'view'), place);
  await rm(work, { recursive: true });
  return join(place, executableName);
};

/** Why Chromium's sandbox cannot be had here, or null when it can. */
export const sandboxObstacle = () => {
  if (process.platform !== 'linux') return null;
  if (isRoot) return 'root may not use it';
  /** @param {string} name */
  const kernel = (name) => {
    const file = `/proc/sys/kernel/${name}`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  };
  const closed = kernel('unprivileged_userns_clone') === '0' || kernel('apparmor_restrict_unprivileged_userns') === '1';
  return closed ? 'this system gives no user namespaces to ordinary programs' : null;
};

/** The runtime of this checkout, found and prepared if need be. @returns {Promise<Runtime>} */
export const ensureRuntime = async () => {
  const known = recordedRuntime();
  if (known) return known;
  const distribution = await findDistribution();
  const version = versionOf(distribution);
  // A signed macOS bundle and a Windows installation keep their default app, which takes a path.
  const usesView = process.platform === 'linux';
  const executable = usesView ? await makeView(distribution, checkout, viewFolder) : join(distribution, executableName);
  const sandbox = sandboxObstacle() === null ? [] : ['--no-sandbox'];
  const args = [...sandbox, ...(usesView ? [] : [checkout])];
  const runtime = { executable, args, version, distribution, checkout, root: isRoot };
  await mkdir(out, { recursive: true });
  await writeFile(recordFile, `${JSON.stringify(runtime, null, 2)}\n`);
  say(`using Electron ${version}`);
  return runtime;
};
