/**
 * A chord is written as modifiers and a `KeyboardEvent.code`: `Mod+Shift+KeyZ`, `ArrowRight`.
 * `Mod` is Ctrl, or Cmd on a Mac. `Char+?` names a printed character instead, for the one key that sits
 * elsewhere on every keyboard.
 */
export type Chord = string;

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * The code a press counts as. Letters follow the keyboard's layout (on a German keyboard undo is on the key
 * printed Z, whose code is `KeyY`); everything else, and letters outside A to Z, follow the code.
 */
const codeOf = ({ code, key }: KeyPress): string => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code);

const modifierCodes = /^(Control|Shift|Alt|Meta|OS)(Left|Right)?$|^$/;

/** The chords a press can stand for, the most literal first; empty for a modifier alone. */
export const chordsOf = (press: KeyPress): readonly Chord[] => {
  if (modifierCodes.test(press.code) && !/^.$/u.test(press.key)) return [];
  const mod = press.ctrlKey || press.metaKey;
  const parts = [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : '', codeOf(press)];
  const chord = parts.filter((part) => part !== '').join('+');
  const printed = !mod && !press.altKey && /^[^\p{L}\p{N}\s]$/u.test(press.key) ? [`Char+${press.key}`] : [];
  return [chord, ...printed];
};

/** Whether a chord is one bare key, which some people want switched off. */
export const isSingleKey = (chord: Chord): boolean => !/^(Mod|Alt)\+/.test(chord) && !/^(Shift\+)?F\d+$/.test(chord);

/** Keys that a focused control may need for itself: arrows in a list, Enter on a button, letters in a menu. */
export const isBareChord = (chord: Chord): boolean => !/^(Mod|Alt)\+/.test(chord);

/** What a person has chosen: keys of their own by command, and whether bare keys do anything. */
export interface KeyChoice {
  readonly keys: Readonly<Record<string, readonly Chord[]>>;
  readonly singleKeys: boolean;
}

/** The chords in force for a command: the person's own or the defaults, without bare keys when those are off. */
export const keysOf = (
  command: { readonly id: string; readonly keys: readonly Chord[] },
  choice: KeyChoice,
): readonly Chord[] => {
  const chords = choice.keys[command.id] ?? command.keys;
  return choice.singleKeys ? chords : chords.filter((chord) => !isSingleKey(chord));
};
