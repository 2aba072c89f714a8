import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from '../../../../shared/formats/archive/archive.ts';
import {
  curveRecord,
  type History,
  mergeHistories,
  noHistory,
  snapshotRecord,
} from '../../../../shared/formats/archive/history.ts';
import { sealParts } from '../../../../shared/formats/archive/manifest.ts';
import { readZip, writeZip } from '../../../../shared/formats/zip/zip.ts';
import { failureOf, unwrap } from '../../drive.ts';
import { someFile } from '../metric/metrics.ts';
import { sha256, someArchive, told } from './projects.ts';

const three = new Map(['m1', 'm2', 'm3'].map((id, i) => [id, someFile(2, 2, i)]));
const history: History = { ...someArchive().history, snapshots: [told('m1', 1), told('m2', 2), told('m3', 3)] };

describe('the metrics before the one in force', () => {
  it('come back with all that was told of them', async () => {
    const archive = someArchive({ metrics: three, history });
    expect(unwrap(await readArchive('a.akin', await writeArchive(archive, sha256, 1), sha256))).toEqual(archive);
  });

  it('are not missed in an archive of an earlier Akin', async () => {
    const archive = someArchive({ history: noHistory });
    const packed = await writeArchive(archive, sha256, 1);
    expect([...unwrap(readZip('a.akin', packed)).keys()]).not.toContain('history.json');
    expect(unwrap(await readArchive('a.akin', packed, sha256)).history).toEqual(noHistory);
  });

  it('must all be there', async () => {
    const packed = await writeArchive(someArchive({ history }), sha256, 1);
    expect(failureOf(await readArchive('a.akin', packed, sha256))).toContain(
      'archive.history: a.akin, part history.json: the metric m2 is not in the archive',
    );
  });

  it('must be of the features that the project has', async () => {
    const metrics = new Map([['m1', someFile(3, 3)]]);
    const packed = await writeArchive(someArchive({ metrics }), sha256, 1);
    expect(failureOf(await readArchive('a.akin', packed, sha256))).toContain(
      'archive.metric: a.akin, part metrics/m1.json: expected a metric of 2 features, found 3',
    );
  });

  it('are refused when what is told of them is malformed', async () => {
    const parts = new Map(unwrap(readZip('a.akin', await writeArchive(someArchive(), sha256, 1))));
    parts.delete('manifest.json');
    const text = strFromU8(parts.get('history.json') ?? new Uint8Array(0));
    parts.set('history.json', strToU8(text.replace('"chosen":"itml"', '"chosen":"magic"')));
    const packed = writeZip(await sealParts(parts, sha256, 1));
    expect(failureOf(await readArchive('a.akin', packed, sha256))).toContain(
      'file.field: a.akin, part history.json, field "snapshots[0].chosen"',
    );
  });
});

describe('what of a stored snapshot goes into an archive', () => {
  const stored = { ...told('m1', 1), project: 'p1', metric: { L: null } };

  it('is what is told of the metric, without the metric', () => {
    expect(snapshotRecord(stored)).toEqual(told('m1', 1));
  });

  it('can always be read back: a certificate beyond all numbers is left out', () => {
    const [row] = told('m1', 1).rows;
    const report = row?.report && {
      ...row.report,
      certificate: { kind: 'duality-gap', value: Number.POSITIVE_INFINITY },
    };
    const record = snapshotRecord({ ...stored, rows: [{ ...row, report }] });
    expect(record?.rows[0]?.report?.certificate).toBeNull();
    expect(snapshotRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('is nothing when something else is stored', () => {
    expect([snapshotRecord(null), snapshotRecord({ id: 'm' }), curveRecord(1, 'x')]).toEqual([null, null, null]);
  });
});

describe('merging histories', () => {
  it('keeps each metric once, by time, and the curve of the first', () => {
    const other: History = { snapshots: [told('m4', 2), told('m1', 1)], curve: [] };
    const merged = mergeHistories(history, [other]);
    expect(merged.snapshots.map(({ id }) => id)).toEqual(['m1', 'm2', 'm4', 'm3']);
    expect(merged.curve).toEqual(history.curve);
    expect(mergeHistories(merged, [other, history])).toEqual(merged);
  });
});
