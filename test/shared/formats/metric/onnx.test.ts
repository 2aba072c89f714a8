import { describe, expect, it } from 'vitest';
import { writeMetricOnnx } from '../../../../shared/formats/metric/onnx.ts';
import { someFile } from './metrics.ts';
import { bytesAt, type Message, messagesAt, readMessage, textsAt } from './protobuf-reader.ts';

const { metric, conformance } = someFile(3, 5);
const model = readMessage(writeMetricOnnx(metric, conformance));
const [graph = new Map()] = messagesAt(model, 7);

const floats = (tensor: Message): Float32Array => {
  const [raw = new Uint8Array(0)] = bytesAt(tensor, 9);
  return new Float32Array(raw.slice().buffer);
};

const tensors = new Map(messagesAt(graph, 5).map((tensor) => [textsAt(tensor, 8)[0] ?? '', tensor]));
const tensor = (name: string): Message => tensors.get(name) ?? new Map();

const applied = (operation: string | undefined, a: Float32Array, b: Float32Array): Float32Array => {
  const columns = b.length / a.length;
  switch (operation) {
    case 'Sub':
      return a.map((value, i) => value - (b[i] ?? 0));
    case 'Div':
      return a.map((value, i) => value / (b[i] ?? 0));
    case 'MatMul':
      return Float32Array.from({ length: columns }, (_, j) =>
        a.reduce((sum, value, i) => sum + value * (b[i * columns + j] ?? 0), 0),
      );
    default:
      throw new Error('an operation that no metric needs');
  }
};

/** Runs the graph on one row, in single precision. */
const evaluate = (x: Float64Array): readonly number[] => {
  const values = new Map<string, Float32Array>([['x', Float32Array.from(x)]]);
  const of = (name: string): Float32Array => values.get(name) ?? floats(tensor(name));
  for (const node of messagesAt(graph, 1)) {
    const [left = '', right = ''] = textsAt(node, 1);
    values.set(textsAt(node, 2)[0] ?? '', applied(textsAt(node, 4)[0], of(left), of(right)));
  }
  return [...of('embedding')];
};

describe('a metric as ONNX', () => {
  it('has the input x of d features and the output embedding of k', () => {
    const shape = (value: Message | undefined): readonly unknown[] => {
      const [type = new Map()] = messagesAt(value ?? new Map(), 2);
      const [kind = new Map()] = messagesAt(type, 1);
      const [dimensions = new Map()] = messagesAt(kind, 2);
      return [kind.get(1)?.[0], ...messagesAt(dimensions, 1).map((one) => textsAt(one, 2)[0] ?? one.get(1)?.[0])];
    };
    const [input] = messagesAt(graph, 11);
    const [output] = messagesAt(graph, 12);
    expect([textsAt(input ?? new Map(), 1)[0], ...shape(input)]).toEqual(['x', 1, 'n', 5]);
    expect([textsAt(output ?? new Map(), 1)[0], ...shape(output)]).toEqual(['embedding', 1, 'n', 3]);
  });

  it('embeds so that Euclidean distances are the learned ones', () => {
    for (const { x, y, distance } of conformance) {
      const other = evaluate(y);
      expect(Math.hypot(...evaluate(x).map((z, i) => z - (other[i] ?? 0)))).toBeCloseTo(distance, 3);
    }
  });

  it('carries the features and the conformance pairs', () => {
    const properties = new Map(messagesAt(model, 14).map((one) => [textsAt(one, 1)[0], textsAt(one, 2)[0] ?? '']));
    expect(properties.get('format')).toBe('akin-metric');
    expect(JSON.parse(properties.get('features') ?? '')).toEqual(metric.features);
    expect(JSON.parse(properties.get('conformance') ?? '')).toHaveLength(conformance.length);
  });
});
