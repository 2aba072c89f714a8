import { describe, expect, it } from 'vitest';
import { conflictsOf, keysOf } from '../../../renderer/commands/bindings.ts';
import { isSingleKey } from '../../../renderer/commands/chord.ts';
import type { CommandId, Situation } from '../../../renderer/commands/command.ts';
import { commandOf, commandTable } from '../../../renderer/commands/table.ts';
import { commands } from '../../../renderer/words/en/commands.ts';

const defaults = { keys: {}, singleKeys: true };

const situation = (change: Partial<Situation>): Situation => ({
  project: true,
  screen: 'judge',
  asking: 'pair',
  itemKind: 'record',
  canUndo: true,
  canRedo: true,
  training: false,
  learned: true,
  ...change,
});

/** Ids of the commands that a chord reaches in a situation. */
const reached = (chord: string, now: Situation): readonly CommandId[] =>
  commandTable.filter((command) => command.keys.includes(chord) && command.when(now)).map(({ id }) => id);

describe('the table of commands', () => {
  it('holds every command that has a name, once', () => {
    const ids = commandTable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(commands).sort());
  });

  it('answers pairs and triplets with the keys that people were promised', () => {
    const pair = situation({ asking: 'pair' });
    expect(reached('ArrowRight', pair)).toEqual(['similar']);
    expect(reached('ArrowLeft', pair)).toEqual(['different']);
    const triplet = situation({ asking: 'triplet' });
    expect(reached('ArrowLeft', triplet)).toEqual(['left']);
    expect(reached('ArrowRight', triplet)).toEqual(['right']);
    for (const now of [pair, triplet]) {
      expect(reached('ArrowDown', now)).toEqual(['unsure']);
      expect(reached('KeyS', now)).toEqual(['skip']);
      expect(reached('Mod+KeyZ', now)).toEqual(['undo']);
      expect(reached('Char+?', now)).toEqual(['help']);
      expect(reached('Mod+KeyK', now)).toEqual(['palette']);
    }
  });

  it('never has two commands on one key in one situation', () => {
    for (const asking of ['pair', 'triplet', 'odd', 'grid', null] as const)
      for (const itemKind of ['image', 'text', 'record'] as const) {
        const now = situation({ asking, itemKind });
        for (const chord of new Set(commandTable.flatMap(({ keys }) => keys)))
          expect(reached(chord, now).length, `${chord} when asking ${asking} of ${itemKind}`).toBeLessThanOrEqual(1);
      }
  });

  it('answers nothing while another screen is shown', () => {
    const elsewhere = situation({ asking: null, screen: 'metric' });
    const answering = commandTable.filter(({ group }) => group === 'answer');
    const usable = answering.filter((command) => command.when(elsewhere)).map(({ id }) => id);
    expect(usable).toEqual(['undo', 'redo']);
  });

  it('offers nothing of a project before there is one', () => {
    const none = situation({ project: false, asking: null, canUndo: false, canRedo: false, learned: false });
    const usable = commandTable.filter((command) => command.when(none)).map(({ group }) => group);
    expect(new Set(usable)).toEqual(new Set(['project', 'app']));
  });
});

describe('keys of one’s own', () => {
  const own = (keys: Record<string, readonly string[]>) => ({ keys, singleKeys: true });

  it('take the place of the defaults', () => {
    expect(keysOf(commandOf('skip'), own({ skip: ['KeyX'] }))).toEqual(['KeyX']);
    expect(keysOf(commandOf('skip'), own({ skip: [] }))).toEqual([]);
    expect(keysOf(commandOf('undo'), own({ skip: ['KeyX'] }))).toEqual(['Mod+KeyZ']);
  });

  it('conflict where both commands could be meant', () => {
    const choice = own({ skip: ['KeyD'] });
    expect(conflictsOf('skip', 'KeyD', commandTable, choice)).toEqual(['toggleMarks']);
    expect(conflictsOf('toggleMarks', 'KeyD', commandTable, choice)).toEqual(['skip']);
  });

  it('do not conflict between ways of asking that exclude each other', () => {
    expect(conflictsOf('similar', 'ArrowRight', commandTable, defaults)).toEqual([]);
    expect(conflictsOf('odd1', 'Digit1', commandTable, defaults)).toEqual([]);
  });

  it('have no conflict to begin with', () => {
    for (const command of commandTable)
      for (const chord of command.keys)
        expect(conflictsOf(command.id, chord, commandTable, defaults), `${command.id} on ${chord}`).toEqual([]);
  });

  it('leave only combinations when single keys are off', () => {
    for (const command of commandTable)
      expect(keysOf(command, { keys: {}, singleKeys: false }).some(isSingleKey)).toBe(false);
    expect(keysOf(commandOf('undo'), { keys: {}, singleKeys: false })).toEqual(['Mod+KeyZ']);
  });
});
