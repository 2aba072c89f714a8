import type { Chord } from './chord.ts';

const symbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Enter: '↵',
  Space: '␣',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
};

const nameOf = (code: string): string => symbols[code] ?? code.replace(/^(Key|Digit|Numpad)(?=.)/, '');

/** What the modifiers are called on the keyboards of a language and a system. */
export interface KeyNames {
  readonly mod: string;
  readonly alt: string;
  readonly shift: string;
  /** Between the parts of a chord. */
  readonly between: string;
}

export const macKeys: KeyNames = { mod: '⌘', alt: '⌥', shift: '⇧', between: '' };

/** A chord as it is printed on a key cap: `⌘Z` on a Mac, `Ctrl Z` or `Strg Z` elsewhere. */
export const chordLabel = (chord: Chord, names: KeyNames): string => {
  if (chord.startsWith('Char+')) return chord.slice(5);
  const parts = chord.split('+');
  const code = nameOf(parts[parts.length - 1] ?? '');
  const modifiers = parts.slice(0, -1).map((part) => {
    if (part === 'Mod') return names.mod;
    return part === 'Alt' ? names.alt : names.shift;
  });
  return [...modifiers, code].join(names.between);
};

/** The same as an Electron accelerator, shown in the native menu; null when the menu could not show it. */
export const chordAccelerator = (chord: Chord): string | null => {
  if (chord.startsWith('Char+')) return null;
  const parts = chord.split('+');
  const code = parts.pop() ?? '';
  const name = code.startsWith('Arrow') ? code.slice(5) : nameOf(code);
  if (!/^([A-Z0-9]|F\d+|Left|Right|Up|Down|[,./[\]\\;'`=-])$/.test(name)) return null;
  return [...parts.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part)), name].join('+');
};

export const isMac = (): boolean => /Mac/.test(navigator.platform);
