import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout, out } from '../setup/paths.mjs';
import { run, say } from '../setup/run.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** @param {string[]} parts @param {readonly string[]} args */
const tool = (parts, args) =>
  run(process.execPath, [inCheckout('node_modules', ...parts), ...args], { cwd: inCheckout(), show: true });

/** A tool that checks everything at once counts as one. @param {string} name @param {Promise<{ code: number }>} running */
const check = async (name, running) => {
  const { code } = await running;
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

export const checkTypes = () => check('types', tool(['typescript', 'bin', 'tsc'], ['-b']));

export const checkLint = () =>
  check('lint', tool(['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.']));

export const checkUnused = () => {
  const knip = ['knip', 'bin', 'knip.js'];
  return check(
    'unused files and packages',
    tool(knip, []).then((whole) => (whole.code === 0 ? tool(knip, ['--production']) : whole)),
  );
};

export const checkLicences = () =>
  check('licences', run(process.execPath, [inCheckout('build', 'licences.mjs')], { cwd: inCheckout(), show: true }));

/**
 * What a vitest report amounts to. A file that broke before its tests began reports none of them, and a run that
 * ended badly without a failed test (a crash, an unhandled error) did not pass either.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, success: boolean, testResults: { status: string, assertionResults: unknown[] }[] } | null} report
 * @param {number} code
 * @returns {Tally}
 */
export const tallyOf = (report, code) => {
  if (report === null) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, testResults } = report;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + numPendingTests + broken;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
};

/** @param {'unit' | 'e2e'} project @param {readonly string[]} [more] */
export const runVitest = async (project, more = []) => {
  const file = join(out, `${project}-report.json`);
  rmSync(file, { force: true });
  if (project === 'e2e') rmSync(join(out, 'e2e-failures'), { recursive: true, force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await tool(['vitest', 'vitest.mjs'], ['run', `--project=${project}`, ...reporters, ...more]);
  const tally = tallyOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, code);
  say(`${project} tests: ${tally.passed} passed, ${tally.failed} failed`);
  return tally;
};
