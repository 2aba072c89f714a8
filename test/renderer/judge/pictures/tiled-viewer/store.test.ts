import { describe, expect, it } from 'vitest';
import { TileStore } from '../../../../../renderer/judge/pictures/tiled-viewer/store.ts';
import type { Tile } from '../../../../../renderer/workers/pictures/tile.ts';

const tile = (column: number): Tile => ({ level: 0, column, row: 0 });
const range = (from: number, to: number): readonly Tile[] =>
  Array.from({ length: to - from }, (_, i) => tile(from + i));

interface Asked {
  readonly tile: Tile;
  readonly signal: AbortSignal;
  readonly answer: (bitmap: ImageBitmap | null) => void;
}

const setUp = () => {
  const asked: Asked[] = [];
  const arrived: number[] = [];
  const open = new Set<ImageBitmap>();
  const bitmap = (): ImageBitmap => {
    const made: ImageBitmap = { width: 514, height: 514, close: () => void open.delete(made) };
    open.add(made);
    return made;
  };
  const store = new TileStore(
    (one, signal) => new Promise((answer) => asked.push({ tile: one, signal, answer })),
    ({ column }) => void arrived.push(column),
  );
  const answerAll = async (): Promise<void> => {
    for (const { answer } of asked.splice(0)) answer(bitmap());
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, asked, arrived, open, bitmap, answerAll };
};

describe('the tiles in memory', () => {
  it('are asked for once, in the order wanted', async () => {
    const { store, asked, arrived, answerAll } = setUp();
    store.want([tile(2), tile(1)]);
    store.want([tile(1), tile(2), tile(3)]);
    expect(asked.map(({ tile: { column } }) => column)).toEqual([2, 1, 3]);
    await answerAll();
    expect(arrived).toEqual([2, 1, 3]);
    store.want([tile(1), tile(2)]);
    expect(asked).toEqual([]);
    expect(store.get(tile(1))).not.toBeNull();
  });

  it('are called off when they are no longer wanted, and closed if they come nevertheless', async () => {
    const { store, asked, arrived, open, answerAll } = setUp();
    store.want([tile(1), tile(2)]);
    store.want([tile(2)]);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await answerAll();
    expect(arrived).toEqual([2]);
    expect(open.size).toBe(1);
  });

  it('may be wanted again right after they were called off', async () => {
    const { store, asked, arrived, answerAll } = setUp();
    store.want([tile(1)]);
    store.want([]);
    store.want([tile(1)]);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await answerAll();
    expect(arrived).toEqual([1]);
  });

  it('stay bounded while a picture is moved about, and the ones in sight always stay', async () => {
    const { store, open, answerAll } = setUp();
    for (let from = 0; from < 500; from += 5) {
      store.want(range(from, from + 20));
      await answerAll();
      expect(open.size).toBeLessThanOrEqual(20 + 20 + 48);
      for (const one of range(from, from + 20)) expect(store.get(one)).not.toBeNull();
    }
    store.want(range(0, 100));
    await answerAll();
    for (const one of range(0, 100)) expect(store.get(one)).not.toBeNull();
  });

  it('are not asked for over and over when the picture cannot be cut', async () => {
    const { store, asked, arrived } = setUp();
    store.want([tile(1)]);
    asked.shift()?.answer(null);
    await Promise.resolve();
    store.want([tile(1)]);
    expect(asked).toEqual([]);
    expect(arrived).toEqual([]);
  });

  it('are all given back in the end, those on their way as well', async () => {
    const { store, open, arrived, answerAll } = setUp();
    store.want(range(0, 4));
    await answerAll();
    store.want(range(2, 6));
    store.close();
    expect(open.size).toBe(0);
    await answerAll();
    expect(open.size).toBe(0);
    expect(arrived).toEqual([0, 1, 2, 3]);
  });
});
