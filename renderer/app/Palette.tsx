import { Spotlight, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { keysOf } from '../commands/chord.ts';
import { useCommandContext } from '../commands/context-store.ts';
import { chordLabel, isMac, macKeys } from '../commands/label.ts';
import { paletteStore } from '../commands/palette-store.ts';
import { allCommands, groupOrder } from '../commands/registry.ts';
import { Key } from '../design/Key.tsx';
import { useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';

const useActions = (): SpotlightActionGroupData[] => {
  const words = useWords();
  const choice = usePreferences();
  const { opened } = useSpotlight(paletteStore);
  // A string, so that the palette is rebuilt only when a command comes or goes.
  const now = useCommandContext((context) =>
    allCommands()
      .filter((command) => command.id !== 'palette' && command.when(context))
      .map(({ id }) => id)
      .join(' '),
  );
  // While it is closed, after what is on screen. Once open it must not lag: a command that appears late is not the chosen one.
  const later = useDeferredValue(now);
  const usable = opened ? now : later;
  return useMemo(() => {
    const ids = new Set(usable.split(' '));
    return groupOrder.map((group) => ({
      group: words.commandGroups[group],
      actions: allCommands()
        .filter((command) => command.group === group && ids.has(command.id))
        .map((command) => {
          const [chord] = keysOf(command, choice);
          return {
            id: command.id,
            label: words.commands[command.id],
            onClick: () => command.run(performance.now()),
            ...(chord === undefined
              ? {}
              : { rightSection: <Key label={chordLabel(chord, isMac() ? macKeys : words.keyNames)} /> }),
          };
        }),
    }));
  }, [usable, choice, words]);
};

/** Every command that makes sense now, by name. */
export const Palette = (): ReactNode => {
  const words = useWords();
  return (
    <Spotlight
      store={paletteStore}
      actions={useActions()}
      shortcut={null}
      nothingFound={words.help.noCommand}
      highlightQuery
      attributes={{ content: { 'aria-label': words.commands.palette } }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: words.commands.palette,
        'aria-label': words.commands.palette,
      }}
    />
  );
};
