import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { runScript, say } from './setup/run.mjs';
import { setup } from './setup.mjs';

/**
 * Opens the app and waits until it is closed.
 * @param {{ executable: string, args: string[] }} runtime
 * @returns {Promise<number>}
 */
const open = ({ executable, args }) =>
  new Promise((resolve, reject) => {
    const app = spawn(executable, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
    app.once('error', reject);
    app.once('exit', (code) => resolve(code ?? 1));
  });

await runScript(async () => {
  const runtime = await setup();
  await bundle();
  if (hasDisplay()) return open(runtime);
  say('there is no display, so Akin runs its guided demo on a display in memory.');
  const { runDemo } = await import('./demo.mjs');
  return withDisplay(() => runDemo(runtime));
});
