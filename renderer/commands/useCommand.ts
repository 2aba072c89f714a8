import { useView } from '../frame/view.ts';
import { useSession } from '../session/index.ts';
import { usePreferences } from '../settings/preferences.ts';
import { keysOf } from './bindings.ts';
import type { CommandId } from './command.ts';
import { chordLabel, isMac } from './label.ts';
import { situationOf } from './situation.ts';
import { commandOf } from './table.ts';

/** Whether a command makes sense now. Selects one boolean, so that a button repaints only when it changes. */
export const useEnabled = (id: CommandId): boolean => {
  const screen = useView((view) => view.screen);
  return useSession((session) => commandOf(id).when(situationOf(session, screen)));
};

/** The first key of a command as printed on a cap; null when it has none. */
export const useKeyLabel = (id: CommandId): string | null =>
  usePreferences((preferences) => {
    const [chord] = keysOf(commandOf(id), preferences);
    return chord === undefined ? null : chordLabel(chord, isMac());
  });
