import { bundle } from './bundle.mjs';
import { withDisplay } from './setup/display.mjs';
import { runScript } from './setup/run.mjs';
import { setup } from './setup.mjs';
import { checkLicences, checkLint, checkTypes, checkUnused, runVitest, sum } from './tests/runners.mjs';

await runScript(async () => {
  await setup();
  const tallies = [
    await checkTypes(),
    await checkLint(),
    await checkUnused(),
    await checkLicences(),
    await runVitest('unit'),
  ];
  await bundle();
  tallies.push(await withDisplay(() => runVitest('e2e')));
  const { passed, failed } = sum(tallies);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
