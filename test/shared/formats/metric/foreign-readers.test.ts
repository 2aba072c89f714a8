import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conformancePairs } from '../../../../shared/formats/metric/conformance.ts';
import { writeMetricOnnx } from '../../../../shared/formats/metric/onnx.ts';
import { writeMetricSafetensors } from '../../../../shared/formats/metric/safetensors.ts';
import type { Metric } from '../../../../shared/model/metric.ts';
import { identity, toRows } from '../../../../shared/numbers/dense.ts';
import { gram } from '../../../../shared/numbers/linear.ts';
import { pythonPackagesOrNull, runPython } from '../../../python.ts';
import { someMetric } from './metrics.ts';

/** The readers that people have, not ours. */
const readers = ['onnx==1.23.2', 'onnxruntime==1.32.0', 'safetensors==0.8.0', 'numpy==2.2.6'];

const script = `
import json, sys
import numpy, onnx, onnxruntime
from safetensors import safe_open
from safetensors.numpy import load_file

def of_onnx(path):
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    about = {entry.key: entry.value for entry in model.metadata_props}
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    pairs = json.loads(about["conformance"])
    def embed(rows):
        return session.run(["embedding"], {"x": numpy.asarray(rows, dtype=numpy.float32)})[0]
    x, y = embed([pair["x"] for pair in pairs]), embed([pair["y"] for pair in pairs])
    alone = numpy.concatenate([embed([pair["x"]]) for pair in pairs])
    return {
        "metadata": about,
        "inputs": [[value.name, value.type, value.shape] for value in session.get_inputs()],
        "outputs": [[value.name, value.type, value.shape] for value in session.get_outputs()],
        "distances": numpy.linalg.norm(x.astype(float) - y, axis=1).tolist(),
        "alone": float(numpy.abs(alone - x).max(initial=0)),
    }

def of_safetensors(path):
    tensors = load_file(path)
    with safe_open(path, framework="numpy") as file:
        about = file.metadata()
    z = (tensors["conformance_x"] - tensors["conformance_y"]) / tensors["scale"] @ tensors["L"].T
    return {
        "metadata": about,
        "kinds": sorted({str(tensor.dtype) for tensor in tensors.values()}),
        "tensors": {name: tensor.tolist() for name, tensor in tensors.items()},
        "distances": numpy.linalg.norm(z, axis=1).tolist(),
    }

print(json.dumps([{"onnx": of_onnx(path + ".onnx"), "safetensors": of_safetensors(path + ".safetensors")} for path in sys.argv[1:]]))
`;

const values = z.array(z.tuple([z.string(), z.string(), z.array(z.union([z.string(), z.number()]))]));
const metadata = z.record(z.string(), z.string());
const distances = z.array(z.number());
const answers = z.array(
  z.object({
    onnx: z.object({ metadata, inputs: values, outputs: values, distances, alone: z.number() }),
    safetensors: z.object({
      metadata,
      kinds: z.array(z.string()),
      tensors: z.record(z.string(), z.unknown()),
      distances,
    }),
  }),
);

const usual = someMetric(3, 5);
const cases = [
  ['3 × 5', usual],
  ['of one dimension', someMetric(1, 5, 2)],
  ['of one feature', someMetric(1, 1, 3)],
  ['64 × 64', someMetric(64, 64, 4)],
  ['that is a similarity', { ...usual, metric: { ...usual.metric, similarity: identity(5, 2) } }],
] as const;
const written = cases.map(([, { metric, items }]) => ({ metric, conformance: conformancePairs(metric, items) }));

/**
 * What single precision may do to a distance: each input is rounded before the centre is taken off, and so is every step after it, in a
 * sum of d terms.
 */
const bound = ({ L, center, scale }: Metric, x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  L.data.forEach((weight, at) => {
    const j = at % L.columns;
    const reach = Math.abs(x[j] ?? 0) + Math.abs(y[j] ?? 0) + 2 * Math.abs(center[j] ?? 0);
    sum += (Math.abs(weight) * reach) / (scale[j] ?? 1);
  });
  return sum * (L.columns + 4) * 2 ** -24;
};

const packages = await pythonPackagesOrNull(...readers);

let read: z.infer<typeof answers> = [];

beforeAll(async () => {
  if (packages === null) return;
  const folder = mkdtempSync(join(tmpdir(), 'akin-readers-'));
  const paths = written.map(({ metric, conformance }, i) => {
    const path = join(folder, `metric-${i}`);
    writeFileSync(`${path}.onnx`, writeMetricOnnx(metric, conformance));
    writeFileSync(`${path}.safetensors`, writeMetricSafetensors(metric, conformance));
    return path;
  });
  read = answers.parse(JSON.parse(await runPython(readers, script, paths, '')));
  rmSync(folder, { recursive: true });
}, 300_000);

describe.skipIf(packages === null).each(cases.map(([name], i) => [name, i] as const))('a metric %s', (_, i) => {
  const { metric, conformance } = written[i] ?? { metric: usual.metric, conformance: [] };
  const [k, d] = [metric.L.rows, metric.L.columns];

  it('is valid ONNX with the input and the output that are promised', () => {
    const file = read[i]?.onnx;
    expect(file?.inputs).toEqual([['x', 'tensor(float)', ['n', d]]]);
    expect(file?.outputs).toEqual([['embedding', 'tensor(float)', ['n', k]]]);
    expect(JSON.parse(file?.metadata['features'] ?? '')).toEqual(metric.features);
  });

  it('has the learned distances in ONNX Runtime, to single precision, one row or many at a time', () => {
    expect(read[i]?.onnx.distances).toHaveLength(conformance.length);
    read[i]?.onnx.distances.forEach((distance, at) => {
      const { x = metric.center, y = metric.center, distance: learned } = conformance[at] ?? {};
      expect(Math.abs(distance - (learned ?? Number.NaN))).toBeLessThan(bound(metric, x, y));
    });
    expect(read[i]?.onnx.alone).toBeLessThan(1e-4);
  });

  it('is to the last bit what the safetensors library reads', () => {
    const file = read[i]?.safetensors;
    expect(file?.kinds).toEqual(['float64']);
    expect(file?.tensors).toEqual({
      L: toRows(metric.L),
      M: toRows(gram(metric.L)),
      center: Array.from(metric.center),
      scale: Array.from(metric.scale),
      conformance_x: conformance.map(({ x }) => Array.from(x)),
      conformance_y: conformance.map(({ y }) => Array.from(y)),
      conformance_distance: conformance.map(({ distance }) => distance),
      ...(metric.similarity ? { similarity: toRows(metric.similarity) } : {}),
    });
    expect(file?.metadata).toMatchObject({ format: 'akin-metric', version: '1', learner: metric.learner });
    expect(JSON.parse(file?.metadata['features'] ?? '')).toEqual(metric.features);
  });

  it('has the learned distances in NumPy', () => {
    expect(read[i]?.safetensors.distances).toHaveLength(conformance.length);
    read[i]?.safetensors.distances.forEach((distance, at) => {
      expect(distance).toBeCloseTo(conformance[at]?.distance ?? Number.NaN, 10);
    });
  });
});
