import type { Metric } from '../../model/metric.ts';
import type { ConformancePair } from './conformance.ts';
import { metricRecord } from './json.ts';
import { bytesField, type Field, message, messageField, numberField, textField } from './protobuf.ts';

/** Field numbers of onnx.proto3 (version 1.x), named by message. */
const model = { irVersion: 1, producerName: 2, graph: 7, opsetImport: 8, metadata: 14 } as const;
const graph = { node: 1, name: 2, initializer: 5, input: 11, output: 12 } as const;
const node = { input: 1, output: 2, opType: 4 } as const;
const tensor = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const;
const value = { name: 1, type: 2 } as const;
const float = 1;
/** Old enough for every runtime in use; Sub, Div and MatMul have not changed since. */
const irVersion = 7;
const opset = 13;

const floats = (data: Float64Array): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4 * data.length));
  for (const [i, entry] of data.entries()) view.setFloat32(4 * i, entry, true);
  return new Uint8Array(view.buffer);
};

const constant = (name: string, shape: readonly number[], data: Float64Array): Field =>
  messageField(graph.initializer, [
    ...shape.map((size) => numberField(tensor.dims, size)),
    numberField(tensor.dataType, float),
    textField(tensor.name, name),
    bytesField(tensor.rawData, floats(data)),
  ]);

const operation = (opType: string, inputs: readonly string[], output: string): Field =>
  messageField(graph.node, [
    ...inputs.map((input) => textField(node.input, input)),
    textField(node.output, output),
    textField(node.opType, opType),
  ]);

/** A matrix of floats with a free number of rows, called n. */
const matrixValue = (field: number, name: string, columns: number): Field => {
  const free = messageField(1, [textField(2, 'n')]);
  const fixed = messageField(1, [numberField(1, columns)]);
  const shape = messageField(2, [free, fixed]);
  return messageField(field, [
    textField(value.name, name),
    messageField(value.type, [messageField(1, [numberField(1, float), shape])]),
  ]);
};

const property = (key: string, text: string): Field =>
  messageField(model.metadata, [textField(1, key), textField(2, text)]);

/**
 * The metric as an ONNX model: input `x` float[n, d] of raw features, output `embedding` float[n, k] = L((x − center) / scale),
 * whose Euclidean distances are the learned ones, in single precision. Everything that the JSON holds beside the
 * matrices, the conformance pairs included, is in the model's metadata.
 */
export const writeMetricOnnx = (metric: Metric, conformance: readonly ConformancePair[]): Uint8Array => {
  const { L, center, scale } = metric;
  const d = L.columns;
  const k = L.rows;
  const transposed = new Float64Array(d * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < d; j++) transposed[j * k + i] = L.data[i * d + j] ?? 0;
  const { L: _l, M: _m, similarity: _s, center: _c, scale: _sc, ...rest } = metricRecord(metric, conformance);
  return message([
    numberField(model.irVersion, irVersion),
    textField(model.producerName, 'akin'),
    messageField(model.graph, [
      operation('Sub', ['x', 'center'], 'centred'),
      operation('Div', ['centred', 'scale'], 'scaled'),
      operation('MatMul', ['scaled', 'L_transposed'], 'embedding'),
      textField(graph.name, 'akin-metric'),
      constant('center', [d], center),
      constant('scale', [d], scale),
      constant('L_transposed', [d, k], transposed),
      matrixValue(graph.input, 'x', d),
      matrixValue(graph.output, 'embedding', k),
    ]),
    messageField(model.opsetImport, [textField(1, ''), numberField(2, opset)]),
    ...Object.entries(rest).map(([key, entry]) =>
      property(key, typeof entry === 'string' ? entry : JSON.stringify(entry)),
    ),
  ]);
};
