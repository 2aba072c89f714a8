import { existsSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { withDisplay } from './setup/display.mjs';
import { inCheckout } from './setup/paths.mjs';
import { run, runScript, SetupError } from './setup/run.mjs';
import { setup, setupPackages } from './setup.mjs';

const usage = 'usage: node build/bench.mjs app|learners|numbers|sampler|sampling [options]';

await runScript(async () => {
  const [name, ...options] = process.argv.slice(2);
  const script = inCheckout('test', 'bench', name ?? '', 'main.ts');
  if (name === undefined || !existsSync(script)) throw new SetupError(usage);
  const tsx = inCheckout('node_modules', 'tsx', 'dist', 'cli.mjs');
  const bench = async () =>
    (await run(process.execPath, [tsx, script, ...options], { cwd: inCheckout(), show: true })).code;
  if (name === 'app') {
    await setup();
    await bundle();
    return withDisplay(bench);
  }
  // The sampler is measured in the app's own engine too.
  await (name === 'sampler' ? setup() : setupPackages());
  return bench();
});
