import loaderText from '../../build/loaders/load_metric.py?raw';
import type { OpenedFile } from '../../shared/contract/shell.ts';
import { type ConformancePair, conformancePairs } from '../../shared/formats/metric/conformance.ts';
import { metricWriters } from '../../shared/formats/metric/formats.ts';
import type { Metric } from '../../shared/model/metric.ts';
import type { Project } from '../../shared/model/project.ts';
import { zeros } from '../../shared/numbers/dense.ts';
import { library } from '../library/index.ts';

export const metricEndings = ['json', 'npz', 'onnx', 'csv', 'safetensors'] as const;
export type MetricEnding = (typeof metricEndings)[number];

/** Items that conformance pairs are drawn from: spread evenly over the project. */
const drawnFrom = 48;

const pairsFor = async (project: Project, metric: Metric): Promise<readonly ConformancePair[]> => {
  const count = Math.min(drawnFrom, project.itemCount);
  const items = zeros(count, metric.features.length);
  for (let i = 0; i < count; i++) {
    const row = await library.featuresOf(project.id, Math.floor((i * project.itemCount) / count));
    items.data.set(row.subarray(0, items.columns), i * items.columns);
  }
  return conformancePairs(metric, items);
};

/** A file name out of a project's name: no character that any file system minds. */
export const fileStem = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60) || 'akin';

/** A metric in one of its formats. */
export const metricFile = async (project: Project, metric: Metric, ending: MetricEnding): Promise<OpenedFile> => {
  const write = metricWriters.get(ending);
  if (write === undefined) throw new RangeError(`no writer for .${ending}`);
  return { name: `${fileStem(project.name)}-metric.${ending}`, bytes: write(metric, await pairsFor(project, metric)) };
};

/** The metric in every format, with the Python that loads and checks it. */
export const metricBundle = async (project: Project, metric: Metric): Promise<readonly OpenedFile[]> => {
  const pairs = await pairsFor(project, metric);
  const stem = fileStem(project.name);
  const files = metricEndings.map((ending) => {
    const bytes = metricWriters.get(ending)?.(metric, pairs) ?? new Uint8Array();
    return { name: `${stem}-metric.${ending}`, bytes };
  });
  return [...files, { name: 'load_metric.py', bytes: new TextEncoder().encode(loaderText) }];
};
