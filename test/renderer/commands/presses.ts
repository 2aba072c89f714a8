import type { KeyPress } from '../../../renderer/commands/chord.ts';

/** A key press as the browser reports it, without modifiers unless given. */
export const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
