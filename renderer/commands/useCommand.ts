import { useView } from '../frame/view.ts';
import { useSession } from '../session/index.ts';
import { usePreferences } from '../settings/preferences.ts';
import { useWords } from '../words/useWords.ts';
import { keysOf } from './bindings.ts';
import type { Chord } from './chord.ts';
import type { CommandId } from './command.ts';
import { chordLabel, isMac, macKeys } from './label.ts';
import { situationOf } from './situation.ts';
import { commandOf } from './table.ts';

/** Whether a command makes sense now. Selects one boolean, so that a button repaints only when it changes. */
export const useEnabled = (id: CommandId): boolean => {
  const screen = useView((view) => view.screen);
  return useSession((session) => commandOf(id).when(situationOf(session, screen)));
};

/** Writes chords as the keyboard at hand has them. */
export const useChordLabel = (): ((chord: Chord) => string) => {
  const { keyNames } = useWords();
  return (chord) => chordLabel(chord, isMac() ? macKeys : keyNames);
};

/** The first key of a command as printed on a cap; null when it has none. */
export const useKeyLabel = (id: CommandId): string | null => {
  const label = useChordLabel();
  const chord = usePreferences((preferences) => keysOf(commandOf(id), preferences)[0]);
  return chord === undefined ? null : label(chord);
};
