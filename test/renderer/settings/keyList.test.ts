import '../../../renderer/app/command-table.ts';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../renderer/commands/chord.ts';
import type { Command } from '../../../renderer/commands/command.ts';
import { chordLabel } from '../../../renderer/commands/label.ts';
import { allCommands } from '../../../renderer/commands/registry.ts';
import { catalogues } from '../../../renderer/i18n/catalogue.ts';
import { matching, sharing } from '../../../renderer/settings/keyList.ts';

const { commands, keyNames } = catalogues.en;
const defaults = { keys: {}, singleKeys: true };
const capsOf = (command: Command): readonly string[] =>
  keysOf(command, defaults).map((chord) => chordLabel(chord, keyNames));

const found = (search: string): readonly string[] =>
  matching(allCommands(), search, (id) => commands[id], capsOf).map(({ id }) => id);

describe('the list of keys', () => {
  it('is whole until something is searched for', () => {
    expect(found('  ')).toHaveLength(allCommands().length);
  });

  it('is searched by name and by key, whatever the case', () => {
    expect(found('ONNX')).toEqual(['exportOnnx']);
    expect(found('ctrl shift z')).toEqual(['redo']);
    expect(found('no such thing')).toEqual([]);
  });

  it('says which commands share a key', () => {
    expect(sharing(allCommands(), defaults)).toEqual([]);
    const own = { keys: { skip: ['KeyD'], exportOnnx: ['Mod+KeyS'] }, singleKeys: true };
    expect([...sharing(allCommands(), own)].sort()).toEqual(['exportJson', 'exportOnnx', 'skip', 'toggleMarks']);
    expect(sharing(allCommands(), { ...own, singleKeys: false })).toEqual(['exportJson', 'exportOnnx']);
  });
});
