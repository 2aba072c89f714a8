import { createRequire } from 'node:module';
import { bundle } from './bundle.mjs';
import { inCheckout } from './setup/paths.mjs';
import { runScript } from './setup/run.mjs';
import { setup, setupPackages } from './setup.mjs';

const commandLine = inCheckout('out', 'cli', 'akin.cjs');

/** The command that is about the app itself needs the app; all others only calculate. */
const needsApp = process.argv[2] === 'launch-info';

await runScript(async () => {
  if (needsApp) {
    await setup();
    await bundle();
  } else {
    await setupPackages();
    await bundle(['cli']);
  }
  // npm moves to the checkout first; file names on the command line mean the folder it was typed in.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  process.argv.splice(1, 1, commandLine);
  createRequire(commandLine)(commandLine);
});
