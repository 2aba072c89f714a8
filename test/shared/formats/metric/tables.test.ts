import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeMetricCsv } from '../../../../shared/formats/metric/csv.ts';
import { writeMetricSafetensors } from '../../../../shared/formats/metric/safetensors.ts';
import { tableSteps } from '../../../../shared/formats/tables/table.ts';
import { rowOf } from '../../../../shared/numbers/dense.ts';
import { bytes, drive, unwrap } from '../../drive.ts';
import { someFile } from './metrics.ts';

const { metric, conformance } = someFile(2, 4);

describe('a metric as CSV', () => {
  const { columns, rows } = unwrap(drive(tableSteps('m.csv', bytes(writeMetricCsv(metric, conformance)))));
  const part = (name: string) => rows.filter((row) => row[0] === name);

  it('has a column a feature, and every number to the last bit', () => {
    expect(columns.slice(3)).toEqual(metric.features);
    expect(part('center')[0]?.slice(3).map(Number)).toEqual([...metric.center]);
    expect(part('L').map((row) => row.slice(3).map(Number))).toEqual([0, 1].map((i) => [...rowOf(metric.L, i)]));
    expect(part('M')).toHaveLength(4);
    expect(part('threshold')[0]?.[2]).toBe('1.25');
  });

  it('carries the conformance pairs', () => {
    expect(part('conformance x').map((row) => Number(row[2]))).toEqual(conformance.map(({ distance }) => distance));
    expect(part('conformance y')[3]?.slice(3).map(Number)).toEqual([...(conformance[3]?.y ?? [])]);
  });
});

describe('a metric as safetensors', () => {
  const file = writeMetricSafetensors(metric, conformance);
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const tensor = z.object({
    dtype: z.string(),
    shape: z.array(z.number()),
    data_offsets: z.tuple([z.number(), z.number()]),
  });
  const { __metadata__: metadata, ...tensors } = z
    .object({ __metadata__: z.record(z.string(), z.string()) })
    .catchall(tensor)
    .parse(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))));

  it('has tensors that lie one behind the other and fill the file', () => {
    let end = 0;
    for (const {
      dtype,
      shape,
      data_offsets: [from, to],
    } of Object.values(tensors)) {
      expect(dtype).toBe('F64');
      expect(from).toBe(end);
      expect(to - from).toBe(8 * shape.reduce((product, size) => product * size, 1));
      end = to;
    }
    expect(8 + length + end).toBe(file.length);
    expect(length % 8).toBe(0);
  });

  it('holds L, and the features in its metadata', () => {
    const [from, to] = tensors['L']?.data_offsets ?? [0, 0];
    expect(new Float64Array(file.slice(8 + length + from, 8 + length + to).buffer)).toEqual(metric.L.data);
    expect(JSON.parse(metadata['features'] ?? '')).toEqual(metric.features);
    expect(metadata['format']).toBe('akin-metric');
  });
});
