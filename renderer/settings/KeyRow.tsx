import { ActionIcon, Button } from '@mantine/core';
import { IconRestore, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { chordsOf, keysOf } from '../commands/chord.ts';
import type { Command } from '../commands/command.ts';
import { conflictsOf } from '../commands/key-conflicts.ts';
import { allCommands } from '../commands/registry.ts';
import { useChordLabel } from '../commands/useCommand.ts';
import { useWords } from '../i18n/useWords.ts';
import { usePreferences } from '../preferences/preferences.ts';

interface Props {
  readonly command: Command;
  readonly waiting: boolean;
  readonly wait: (on: boolean) => void;
}

/** Takes the next key press, before any command sees it, as the new key. */
const useNextKey = (waiting: boolean, take: (chord: string | null) => void): void => {
  useEffect(() => {
    if (!waiting) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const [chord] = chordsOf(event);
      if (chord === undefined || event.isComposing || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      take(chord === 'Escape' ? null : chord);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [waiting, take]);
};

/** One command, its keys, and with which other commands they collide. */
export const KeyRow = ({ command, waiting, wait }: Props): ReactNode => {
  const words = useWords();
  const { settings, commands } = words;
  const choice = usePreferences();
  const label = useChordLabel();
  const chords = keysOf(command, choice);
  const name = commands[command.id];
  const bind = (keys: readonly string[]): void => choice.change({ keys: { ...choice.keys, [command.id]: keys } });
  const reset = (): void => {
    const { [command.id]: _, ...rest } = choice.keys;
    choice.change({ keys: rest });
  };
  useNextKey(waiting, (chord) => {
    if (chord !== null) bind([chord]);
    wait(false);
  });
  const conflicts = chords.flatMap((chord) => conflictsOf(command.id, chord, allCommands(), choice));
  return (
    <div className="key-row">
      <span className="key-name">{name}</span>
      {conflicts.length > 0 && (
        <span className="key-conflict">{settings.conflict(conflicts.map((id) => commands[id]).join(', '))}</span>
      )}
      {waiting ? (
        <span className="key-waiting" role="alert">
          {settings.press}
        </span>
      ) : (
        <span className="key-caps">
          {chords.length === 0 && <span>{settings.noKey}</span>}
          {chords.map((chord) => (
            <kbd key={chord} className="akin-key">
              {label(chord)}
            </kbd>
          ))}
        </span>
      )}
      <Button size="compact-sm" variant="default" aria-label={settings.rebind(name)} onClick={() => wait(!waiting)}>
        {words.review.change}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={settings.unbind(name)} onClick={() => bind([])}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={settings.resetKey(name)}
        disabled={choice.keys[command.id] === undefined}
        onClick={reset}
      >
        <IconRestore size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
};
