import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRooms, roomsPage } from '../../build/rooms/list.mjs';
import { inCheckout } from '../../build/setup/paths.mjs';

const rooms = allRooms();

describe('the rooms of the product', () => {
  it('are found', () => {
    expect(rooms.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['electron', 'renderer/judge', 'shared/learners']),
    );
  });

  it('each have one door, which begins with what the room is for', () => {
    expect(rooms.filter(({ doors }) => doors.length !== 1).map(({ path, doors }) => [path, doors])).toEqual([]);
    for (const { path, doors } of rooms) expect(doors[0]?.says, path).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  it('hold at most twenty files of their own', () => {
    expect(rooms.filter(({ files }) => files.length > 20).map(({ path, files }) => [path, files.length])).toEqual([]);
  });

  it('are listed in docs/rooms.md as their doors describe them', () => {
    expect(readFileSync(inCheckout('docs', 'rooms.md'), 'utf8')).toBe(roomsPage());
  });
});
