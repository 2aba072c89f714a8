import { describe, expect, it } from 'vitest';
import { actingElements, actingIn, isFed } from './elements.ts';

const form = 'fields of a form that a command opened, and what sends or leaves it';

/**
 * Elements that act without a command, how many of them in which file, and why. Whoever adds a button feeds it with a
 * command (CommandButton, CommandItem, CommandIcon, usePressable), or has a reason as good as these.
 */
const withoutCommand: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'explore/NeighbourList.tsx': [1, 'choosing the item that the commands for items act on'],
  'items/ItemRow.tsx': [1, 'choosing the item that the commands for items act on'],
  'frame/Boundary.tsx': [1, 'the way on after a bug, which may be one of the commands'],
  'guide/Tour.tsx': [2, 'turning the pages of the tour that a command opened'],
  'projects/new-project/ImportForm.tsx': [1, form],
  'projects/new-project/TableImport.tsx': [1, form],
  'judge/dialogs/AnnotatorDialog.tsx': [3, form],
  'judge/dialogs/AsideDialog.tsx': [2, form],
  'judge/records/FieldChooser.tsx': [1, form],
  'judge/dialogs/Instructions.tsx': [1, form],
  'judge/dialogs/NoteDialog.tsx': [2, form],
  'metric/options/OptionsForm.tsx': [1, form],
  'projects/DeleteDialog.tsx': [2, 'the answers to what a command asks'],
  'projects/RenameDialog.tsx': [2, form],
  'review/change/ChangeDialog.tsx': [2, form],
  'settings/AskingSettings.tsx': [2, 'settings that are on or off: fields'],
  'settings/KeyRow.tsx': [3, 'the fields in which keys are set'],
  'settings/KeySettings.tsx': [1, 'a setting that is on or off: a field'],
};

const counted = (): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const element of actingElements()) if (!isFed(element)) counts[element.file] = (counts[element.file] ?? 0) + 1;
  return counts;
};

describe('what can be pressed on the screens', () => {
  it('is fed by the command table, but for what has a reason', () => {
    const allowed = Object.fromEntries(Object.entries(withoutCommand).map(([file, [count]]) => [file, count]));
    expect(counted()).toEqual(allowed);
  });

  it('is found, wherever it stands', () => {
    expect(actingElements().filter(isFed).length).toBeGreaterThan(10);
    const screen = `
      const Row = () => (
        <li>
          {rows.map((row) => <Button key={row} onClick={() => erase(row)}>{row}</Button>)}
          <Menu.Item onClick={(event) => commandOf('undo').run(event.timeStamp)} />
          <ActionIcon onClick={press} aria-label="x" />
          <Button type="submit" />
          <Switch checked onChange={() => flip()} />
          <TextInput onChange={() => type()} />
          <CommandButton command="undo" />
        </li>
      );`;
    const found = actingIn('Row.tsx', screen);
    expect(found.map(({ tag }) => tag)).toEqual(['Button', 'Menu.Item', 'ActionIcon', 'Button', 'Switch']);
    expect(found.map(isFed)).toEqual([false, true, true, false, false]);
  });
});
