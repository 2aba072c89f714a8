import { chordsOf, isBareChord, keysOf } from '../commands/chord.ts';
import type { Command } from '../commands/command.ts';
import { commandContext } from '../commands/context-store.ts';
import { allCommands } from '../commands/registry.ts';
import { usePreferences } from '../preferences/preferences.ts';

const fieldSelector =
  'input:not([type=button], [type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
/** A checkbox wants only Space: whoever has just switched something goes on by key. */
const ownKeysSelector =
  '[role=menu], [role=listbox], [role=slider], [role=radiogroup], [role=tablist], [role=combobox], input:not([type=checkbox]), [data-own-keys]';
const pressedSelector = 'button, a, [role=button], input';

/** Enter and Space belong to whatever is focused and can be pressed. */
const belongsToTarget = (chord: string, target: Element | null): boolean => {
  if (target === null || !isBareChord(chord)) return false;
  if (target.closest(ownKeysSelector) !== null) return true;
  return (chord === 'Enter' || chord === 'Space') && target.closest(pressedSelector) !== null;
};

/** The command a key press reaches, or null: the one rule for all keys of the app. */
export const commandFor = (event: KeyboardEvent): Command | null => {
  const target = event.target instanceof Element ? event.target : null;
  const inField = target?.closest(fieldSelector) != null;
  const context = commandContext();
  const choice = usePreferences.getState();
  for (const chord of chordsOf(event)) {
    if (belongsToTarget(chord, target)) continue;
    const found = allCommands().find(
      (command) =>
        (!inField || (command.inFields === true && !isBareChord(chord))) &&
        keysOf(command, choice).includes(chord) &&
        command.when(context),
    );
    if (found) return found;
  }
  return null;
};

const modalOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

const pressedByHolding = (event: KeyboardEvent): boolean =>
  event.repeat &&
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest('button') !== null;

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  // A held Enter would press a focused answer button again and again.
  if (pressedByHolding(event)) event.preventDefault();
  if (modalOpen()) return;
  const command = commandFor(event);
  if (command === null || (event.repeat && command.held !== true)) return;
  event.preventDefault();
  command.run(event.timeStamp);
};

/** Starts listening; returns the function that stops it. */
export const listenToKeys = (): (() => void) => {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
};
