import { useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { Chord } from './chord.ts';
import { keysOf } from './chord.ts';
import type { CommandId } from './command.ts';
import { useCommandContext } from './context-store.ts';
import { chordLabel, isMac, macKeys } from './label.ts';
import { commandOf } from './registry.ts';

/** Whether a command makes sense now. Selects one boolean, so that a button repaints only when it changes. */
export const useEnabled = (id: CommandId): boolean => useCommandContext((context) => commandOf(id).when(context));

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

/** Everything that an element needs to stand for a command: whether it is usable, its name, its key, and what it does. */
export interface Pressable {
  readonly enabled: boolean;
  readonly name: string;
  readonly key: string | null;
  readonly press: (event: { readonly timeStamp: number }) => void;
}

/**
 * @param choose makes what the element stands beside the thing that the command acts on. An element that chooses is
 * there only where the command makes sense, and is never off.
 */
export const usePressable = (id: CommandId, choose?: () => void): Pressable => {
  const enabled = useEnabled(id);
  return {
    enabled: choose !== undefined || enabled,
    name: useWords().commands[id],
    key: useKeyLabel(id),
    press: ({ timeStamp }) => {
      choose?.();
      commandOf(id).run(timeStamp);
    },
  };
};
