import { describe, expect, it } from 'vitest';
import { everySituation, openSituation } from '../../../renderer/app/key-conflicts.ts';
import { commandOf, commandTable, groupOrder } from '../../../renderer/app/table.ts';
import { conflictsOf, keysOf } from '../../../renderer/commands/bindings.ts';
import { isBareChord, isSingleKey } from '../../../renderer/commands/chord.ts';
import type { CommandId, Situation } from '../../../renderer/commands/command.ts';
import { commandGroups, commands } from '../../../renderer/i18n/en/commands.ts';

const defaults = { keys: {}, singleKeys: true };

const situation = (change: Partial<Situation>): Situation => ({
  ...openSituation,
  screen: 'judge',
  asking: 'pair',
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

  it('confirms the picks of a grid only once there are as many as are asked for', () => {
    expect(reached('Enter', situation({ asking: 'grid', picked: true }))).toEqual(['confirmPicks']);
    expect(reached('Enter', situation({ asking: 'grid', picked: false }))).toEqual([]);
  });

  it('marks and zooms only what stands side by side', () => {
    for (const asking of ['pair', 'triplet', 'odd'] as const) {
      expect(reached('KeyD', situation({ asking }))).toEqual(['toggleMarks']);
      expect(reached('KeyF', situation({ asking, itemKind: 'image' }))).toEqual(['zoomFit']);
    }
    expect(reached('KeyD', situation({ asking: 'grid' }))).toEqual([]);
    expect(reached('KeyF', situation({ asking: 'grid', itemKind: 'image' }))).toEqual([]);
  });

  it('gives every command a key to begin with', () => {
    expect(commandTable.filter(({ keys }) => keys.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('can use every command in some situation', () => {
    const never = commandTable.filter(({ when }) => !everySituation.some(when)).map(({ id }) => id);
    expect(never).toEqual([]);
  });

  it('shows every group of commands, in help, palette, settings and the menu', () => {
    expect(new Set(commandTable.map(({ group }) => group))).toEqual(new Set(groupOrder));
    expect([...groupOrder].sort()).toEqual(Object.keys(commandGroups).sort());
  });

  it('never has two commands on one key in one situation', () => {
    const chords = new Set(commandTable.flatMap(({ keys }) => keys));
    for (const now of everySituation)
      for (const chord of chords)
        expect(reached(chord, now).length, `${chord} ${JSON.stringify(now)}`).toBeLessThanOrEqual(1);
  });

  it('names keys as the keyboard does, with modifiers in the order in which they are read', () => {
    const form = /^(Char\+.|(Mod\+)?(Alt\+)?(Shift\+)?([A-Z][A-Za-z]+\d*|F\d+))$/;
    for (const { id, keys } of commandTable) for (const chord of keys) expect(chord, id).toMatch(form);
  });

  it('leaves to a text field what typing needs', () => {
    const fromFields = commandTable.filter(({ inFields }) => inFields === true).flatMap(({ keys }) => keys);
    expect(fromFields.filter(isBareChord)).toEqual([]);
    const editing = ['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ'].map((code) => `Mod+${code}`);
    expect(fromFields.filter((chord) => editing.includes(chord))).toEqual([]);
  });

  it('answers nothing while another screen is shown', () => {
    const elsewhere = situation({ asking: null, screen: 'metric' });
    const answering = commandTable.filter(({ group }) => group === 'answer');
    const usable = answering.filter((command) => command.when(elsewhere)).map(({ id }) => id);
    expect(usable).toEqual(['undo', 'redo']);
  });

  it('offers nothing of a project before there is one', () => {
    const none = situation({
      project: false,
      page: 'start',
      chosenProject: false,
      asking: null,
      judged: false,
      canUndo: false,
      canRedo: false,
      learned: false,
      matrix: 'none',
    });
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
