import { pathToFileURL } from 'node:url';
import { ensureLibraries } from './setup/libraries.mjs';
import { alone } from './setup/lock.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runScript, SetupError } from './setup/run.mjs';
import { ensureRuntime } from './setup/runtime.mjs';

const oldest = { major: 20, minor: 19 };

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor))
    throw new SetupError(
      `Akin is built with Node ${oldest.major}.${oldest.minor} or newer; this is ${process.versions.node}.`,
    );
};

/** What the command line needs: the packages to be built from, but no window. */
export const setupPackages = () => {
  checkNode();
  return alone(() => ensurePackages());
};

/** All that the app needs to be built and started on this machine. */
export const setup = () => {
  checkNode();
  return alone(async () => {
    await ensureLibraries();
    await ensurePackages();
    return ensureRuntime();
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(async () => void (await setup()));
