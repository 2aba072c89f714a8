import { afterAll, describe, expect, it } from 'vitest';
import { type Golden, golden, goldenFiles, matrixOf, relativeError } from './golden.ts';
import { mmcRatio } from './objectives.ts';
import { type Ran, workshop } from './support.ts';

interface Fitted extends Ran {
  readonly M: number[][];
  readonly metric: Readonly<Record<string, unknown>>;
}

const folders: { remove(): void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** Fits golden data as anybody would: with the files and options of the command line. */
const learn = async (dataset: string, one: Golden, learner: string, options?: object): Promise<Fitted> => {
  const files = goldenFiles(dataset, one);
  const shop = workshop(files);
  folders.push(shop);
  const given = ['pairs', 'triplets', 'quadruplets', 'chunklets'].filter((kind) => Object.hasOwn(files, `${kind}.csv`));
  const columns = files['items.csv']?.split('\n')[0]?.split(',') ?? [];
  const ran = await shop.run(
    'fit',
    ...['--items', 'items.csv', '--no-standardize', '--learner', learner, '--out', 'metric.json'],
    ...given.flatMap((kind) => [`--${kind}`, `${kind}.csv`]),
    ...(given.length > 0 || learner === 'covariance'
      ? ['--features', columns.filter((column) => /^f\d/.test(column)).join(',')]
      : ['--labels', 'class']),
    ...(options ? ['--options', JSON.stringify(options)] : []),
  );
  expect(ran.code, ran.said.join(' ')).not.toBe(2);
  const metric = shop.json('metric.json');
  return { ...ran, metric, M: matrixOf(metric) };
};

const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

/** A fit that says that it is at the optimum, with the certificate that convex learners owe. */
const expectConverged = ({ code, json }: Fitted): void => {
  expect(code).toBe(0);
  expect(json?.['converged']).toBe(true);
  expect(field(json?.['certificate'], 'value')).toBeLessThan(1e-5);
};

describe.each(['iris', 'wine'])('fit on golden data: %s', (dataset) => {
  it.each(['covariance', 'rca'])('%s', async (learner) => {
    const one = golden(dataset, learner);
    const fitted = await learn(dataset, one, learner);
    expectConverged(fitted);
    expect(relativeError(fitted.M, one.shipped.M ?? [])).toBeLessThan(1e-8);
  });

  it.each(['itml', 'itml_tight_bounds'])('%s', async (name) => {
    const one = golden(dataset, name);
    const fitted = await learn(dataset, one, 'itml', {
      gamma: one.params?.['gamma'],
      bounds: one.params?.['bounds_squared'],
    });
    expectConverged(fitted);
    expect(number(fitted.json?.['objective'])).toBeCloseTo(number(one.optimum?.['objective']), 6);
    expect(relativeError(fitted.M, one.optimum?.M ?? [])).toBeLessThan(1e-5);
  });

  it('sdml', async () => {
    const one = golden(dataset, 'sdml');
    const options = { balance: one.params?.['balance_param'], sparsity: one.params?.['sparsity_param'] };
    const fitted = await learn(dataset, one, 'sdml', options);
    expectConverged(fitted);
    expect(relativeError(fitted.M, one.optimum?.M ?? [])).toBeLessThan(1e-6);
  });

  it('mmc', async () => {
    const one = golden(dataset, 'mmc');
    const fitted = await learn(dataset, one, 'mmc');
    expectConverged(fitted);
    const best = number(one.optimum?.['scale_free_objective_g_over_sqrt_f']);
    expect(mmcRatio(dataset, one, fitted.M)).toBeGreaterThan(best * (1 - 1e-6));
  });

  it('mmc-diagonal', async () => {
    const one = golden(dataset, 'mmc_diagonal');
    const fitted = await learn(dataset, one, 'mmc-diagonal', { c: one.params?.['diagonal_c'] });
    expectConverged(fitted);
    const diagonal = (one.optimum?.w ?? []).map((w, i, all) => all.map((_, j) => (i === j ? w : 0)));
    expect(relativeError(fitted.M, diagonal)).toBeLessThan(1e-5);
    expect(number(fitted.json?.['objective'])).toBeCloseTo(number(one.optimum?.['true_objective']), 8);
  });

  it('lsml', async () => {
    const one = golden(dataset, 'lsml');
    const fitted = await learn(dataset, one, 'lsml');
    expectConverged(fitted);
    expect(number(fitted.json?.['objective'])).toBeCloseTo(number(one.optimum?.['objective']), 6);
  });

  it('scml', async () => {
    const one = golden(dataset, 'scml');
    const fitted = await learn(dataset, one, 'scml', { basis: one.basis, beta: one.params?.['beta'] });
    expectConverged(fitted);
    const best = number(one.optimum?.['lp_objective']);
    expect(number(fitted.json?.['objective'])).toBeLessThan(best * (1 + 1e-3));
  });

  it('lfda', async () => {
    const one = golden(dataset, 'lfda');
    const fitted = await learn(dataset, one, 'lfda', { neighbours: one.params?.['k'], embedding: 'weighted' });
    expectConverged(fitted);
    expect(relativeError(fitted.M, one.paper?.M_weighted ?? [])).toBeLessThan(1e-6);
  });

  it.each(['nca', 'mlkr', 'lmnn'])('%s', async (learner) => {
    const one = golden(dataset, learner);
    const options = learner === 'lmnn' ? { neighbours: 3, regularization: 0.5 } : undefined;
    const { json } = await learn(dataset, one, learner, options);
    const runs = [one.shipped, ...Object.values(one.shipped)]
      .map((run) => number(field(run, 'objective')))
      .filter(Number.isFinite);
    const objective = number(json?.['objective']);
    // NCA counts items that are classed right; the others are losses.
    if (learner === 'nca') expect(objective).toBeGreaterThan(Math.max(...runs) - 1e-3);
    else expect(objective).toBeLessThan(Math.min(...runs) * (1 + 1e-3));
  });
});
