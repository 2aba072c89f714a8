import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { chunk, pngOf } from '../../bench/app/png.ts';
import { importProject } from '../../bench/app/project.ts';
import { withApp } from '../harness/app.ts';
import { freshFolder, giveToUser } from '../harness/stage.ts';
import { side } from './large-pictures.ts';

/** A picture that gets brighter along one of its sides: red or green. */
const slope = (channel: 0 | 1): Buffer =>
  pngOf({
    ...side,
    channels: 3,
    pixel: (x, y, into, at) => {
      into[at + channel] = (channel === 0 ? x : y) >> 4;
    },
  });

/** Bytes of the signature and the header, and of the last chunk. */
const [head, tail] = [33, 12];

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => void bytes.writeUInt32BE(value, 4 * i));
  return bytes;
};

/** The frame of this number, at the top left, shown for a tenth of a second. */
const frameOf = (number: number, width: number, height: number): Buffer =>
  chunk('fcTL', Buffer.concat([words(number, width, height, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]));

/** A still picture made to move: its second frame is one black pixel in a corner. */
const moving = (still: Buffer): Buffer =>
  Buffer.concat([
    still.subarray(0, head),
    chunk('acTL', words(2, 0)),
    frameOf(0, side.width, side.height),
    still.subarray(head, -tail),
    frameOf(1, 1, 1),
    chunk('fdAT', Buffer.concat([words(2), deflateSync(Buffer.alloc(4))])),
    still.subarray(-tail),
  ]);

it('a large picture that would move says that only its first frame is shown', async () => {
  const folder = join(freshFolder(), 'moving');
  mkdirSync(folder);
  writeFileSync(join(folder, 'still.png'), slope(0));
  writeFileSync(join(folder, 'moving.png'), moving(slope(1)));
  giveToUser(join(folder, '..'));
  await withApp(async (app) => {
    await importProject(app, folder, true);
    const panes = app.page.locator('.stage-current .picture:not([data-waiting])');
    await panes.nth(1).waitFor();
    const told = (name: string): Promise<number> =>
      panes
        .filter({ has: app.page.getByRole('img', { name }) })
        .getByText(/^First frame only/)
        .count();
    expect([await told('moving.png'), await told('still.png')]).toEqual([1, 0]);
    expect(app.complaints).toEqual([]);
  });
});
