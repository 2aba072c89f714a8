import { bundle } from './bundle.mjs';
import { withDisplay } from './setup/display.mjs';
import { runScript } from './setup/run.mjs';
import { setup } from './setup.mjs';
import { runVitest } from './tests/runners.mjs';

await runScript(async () => {
  await setup();
  await bundle();
  const { failed } = await withDisplay(() => runVitest('e2e', process.argv.slice(2)));
  return failed === 0 ? 0 : 1;
});
