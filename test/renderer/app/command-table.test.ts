import '../../../renderer/app/command-table.ts';
import { describe, expect, it } from 'vitest';
import { isBareChord, isSingleKey, keysOf } from '../../../renderer/commands/chord.ts';
import type { CommandContext, CommandId } from '../../../renderer/commands/command.ts';
import { conflictsOf, everyContext, openContext } from '../../../renderer/commands/key-conflicts.ts';
import { allCommands, commandOf, groupOrder } from '../../../renderer/commands/registry.ts';
import { commandGroups, commands } from '../../../renderer/i18n/en/commands.ts';

const defaults = { keys: {}, singleKeys: true };

const context = (change: Partial<CommandContext>): CommandContext => ({
  ...openContext,
  screen: 'judge',
  asking: 'pair',
  ...change,
});

/** Ids of the commands that a chord reaches in a context. */
const reached = (chord: string, now: CommandContext): readonly CommandId[] =>
  allCommands()
    .filter((command) => command.keys.includes(chord) && command.when(now))
    .map(({ id }) => id);

describe('the table of commands', () => {
  it('holds every command that has a name, once', () => {
    const ids = allCommands().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(commands).sort());
  });

  it('answers pairs and triplets with the keys that people were promised', () => {
    const pair = context({ asking: 'pair' });
    expect(reached('ArrowRight', pair)).toEqual(['similar']);
    expect(reached('ArrowLeft', pair)).toEqual(['different']);
    const triplet = context({ asking: 'triplet' });
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
    expect(reached('Enter', context({ asking: 'grid', picked: true }))).toEqual(['confirmPicks']);
    expect(reached('Enter', context({ asking: 'grid', picked: false }))).toEqual([]);
  });

  it('marks and zooms only what stands side by side', () => {
    for (const asking of ['pair', 'triplet', 'odd'] as const) {
      expect(reached('KeyD', context({ asking }))).toEqual(['toggleMarks']);
      expect(reached('KeyF', context({ asking, itemKind: 'image' }))).toEqual(['zoomFit']);
    }
    expect(reached('KeyD', context({ asking: 'grid' }))).toEqual([]);
    expect(reached('KeyF', context({ asking: 'grid', itemKind: 'image' }))).toEqual([]);
  });

  it('gives every command a key to begin with', () => {
    expect(
      allCommands()
        .filter(({ keys }) => keys.length === 0)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('can use every command in some context', () => {
    const never = allCommands()
      .filter(({ when }) => !everyContext.some(when))
      .map(({ id }) => id);
    expect(never).toEqual([]);
  });

  it('shows every group of commands, in help, palette, settings and the menu', () => {
    expect(new Set(allCommands().map(({ group }) => group))).toEqual(new Set(groupOrder));
    expect([...groupOrder].sort()).toEqual(Object.keys(commandGroups).sort());
  });

  it('never has two commands on one key in one context', () => {
    const chords = new Set(allCommands().flatMap(({ keys }) => keys));
    for (const now of everyContext)
      for (const chord of chords)
        expect(reached(chord, now).length, `${chord} ${JSON.stringify(now)}`).toBeLessThanOrEqual(1);
  });

  it('names keys as the keyboard does, with modifiers in the order in which they are read', () => {
    const form = /^(Char\+.|(Mod\+)?(Alt\+)?(Shift\+)?([A-Z][A-Za-z]+\d*|F\d+))$/;
    for (const { id, keys } of allCommands()) for (const chord of keys) expect(chord, id).toMatch(form);
  });

  it('leaves to a text field what typing needs', () => {
    const fromFields = allCommands()
      .filter(({ inFields }) => inFields === true)
      .flatMap(({ keys }) => keys);
    expect(fromFields.filter(isBareChord)).toEqual([]);
    const editing = ['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ'].map((code) => `Mod+${code}`);
    expect(fromFields.filter((chord) => editing.includes(chord))).toEqual([]);
  });

  it('answers nothing while another screen is shown', () => {
    const elsewhere = context({ asking: null, screen: 'metric' });
    const answering = allCommands().filter(({ group }) => group === 'answer');
    const usable = answering.filter((command) => command.when(elsewhere)).map(({ id }) => id);
    expect(usable).toEqual(['undo', 'redo']);
  });

  it('offers nothing of a project before there is one', () => {
    const none = context({
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
    const usable = allCommands()
      .filter((command) => command.when(none))
      .map(({ group }) => group);
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
    expect(conflictsOf('skip', 'KeyD', allCommands(), choice)).toEqual(['toggleMarks']);
    expect(conflictsOf('toggleMarks', 'KeyD', allCommands(), choice)).toEqual(['skip']);
  });

  it('do not conflict between ways of asking that exclude each other', () => {
    expect(conflictsOf('similar', 'ArrowRight', allCommands(), defaults)).toEqual([]);
    expect(conflictsOf('odd1', 'Digit1', allCommands(), defaults)).toEqual([]);
  });

  it('have no conflict to begin with', () => {
    for (const command of allCommands())
      for (const chord of command.keys)
        expect(conflictsOf(command.id, chord, allCommands(), defaults), `${command.id} on ${chord}`).toEqual([]);
  });

  it('leave only combinations when single keys are off', () => {
    for (const command of allCommands())
      expect(keysOf(command, { keys: {}, singleKeys: false }).some(isSingleKey)).toBe(false);
    expect(keysOf(commandOf('undo'), { keys: {}, singleKeys: false })).toEqual(['Mod+KeyZ']);
  });
});
