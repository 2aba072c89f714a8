import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { packageConfig } from './package/config.mjs';
import { inCheckout, out } from './setup/paths.mjs';
import { run, runScript } from './setup/run.mjs';
import { setup } from './setup.mjs';

/** What can be made without a network, when nothing else is asked for: a folder that runs as it is. */
const folderOnly = process.platform === 'linux' ? ['--linux', 'dir'] : ['--dir'];

await runScript(async () => {
  const runtime = await setup();
  await bundle();
  const config = join(out, 'electron-builder.json');
  writeFileSync(config, JSON.stringify(packageConfig(runtime), null, 2));
  const asked = process.argv.slice(2);
  const builder = inCheckout('node_modules', 'electron-builder', 'cli.js');
  const args = [builder, ...(asked.length > 0 ? asked : folderOnly), '--config', config];
  return (await run(process.execPath, args, { cwd: inCheckout(), show: true })).code;
});
