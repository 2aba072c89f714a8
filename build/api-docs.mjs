import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { inCheckout, out } from './setup/paths.mjs';
import { run, runScript, say } from './setup/run.mjs';
import { setupPackages } from './setup.mjs';

/** Typedoc reads sources with TypeScript up to 6; Akin is built with 7. So its packages have a folder to themselves. */
const folder = inCheckout('build', 'api-docs');

/** Pages about everything that shared/ exports, from its types and doc comments. */
await runScript(async () => {
  await setupPackages();
  await ensurePackages(folder);
  const typedoc = join(folder, 'node_modules', 'typedoc', 'bin', 'typedoc');
  const { code } = await run(process.execPath, [typedoc, '--out', join(out, 'api')], { cwd: folder, show: true });
  if (code === 0) say(`the pages are in ${join(out, 'api')}`);
  return code;
});
