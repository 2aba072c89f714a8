import { strToU8 } from 'fflate';
import type { Metric } from '../../model/metric.ts';
import { gram } from '../../numbers/linear.ts';
import type { ConformancePair } from './conformance.ts';
import { metricRecord } from './json.ts';

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

const stacked = (pairs: readonly ConformancePair[], side: 'x' | 'y'): Float64Array =>
  Float64Array.from(pairs.flatMap((pair) => Array.from(pair[side])));

/**
 * The metric as .safetensors: float64 tensors under the names of the .npz, everything else as JSON text in the
 * metadata. Layout: length of the header (8 bytes), header as JSON, tensors one after the other.
 */
export const writeMetricSafetensors = (metric: Metric, conformance: readonly ConformancePair[]): Uint8Array => {
  const {
    L,
    M: _m,
    center: _c,
    scale: _s,
    similarity: _w,
    conformance: _p,
    ...rest
  } = metricRecord(metric, conformance);
  const d = metric.features.length;
  const tensors: readonly Tensor[] = [
    { name: 'L', shape: [L.length, d], data: metric.L.data },
    { name: 'M', shape: [d, d], data: gram(metric.L).data },
    { name: 'center', shape: [d], data: metric.center },
    {
      name: 'conformance_distance',
      shape: [conformance.length],
      data: Float64Array.from(conformance, (p) => p.distance),
    },
    { name: 'conformance_x', shape: [conformance.length, d], data: stacked(conformance, 'x') },
    { name: 'conformance_y', shape: [conformance.length, d], data: stacked(conformance, 'y') },
    { name: 'scale', shape: [d], data: metric.scale },
    ...(metric.similarity ? [{ name: 'similarity', shape: [d, d], data: metric.similarity.data }] : []),
  ];
  const header: Record<string, unknown> = {
    __metadata__: Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  };
  let offset = 0;
  for (const { name, shape, data } of tensors) {
    header[name] = { dtype: 'F64', shape, data_offsets: [offset, offset + data.byteLength] };
    offset += data.byteLength;
  }
  const text = strToU8(JSON.stringify(header));
  // Padded with spaces, so that the tensors start at a multiple of 8 bytes.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + offset);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(text, 8);
  let at = 8 + length;
  for (const { data } of tensors) {
    for (const value of data) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  }
  return file;
};
