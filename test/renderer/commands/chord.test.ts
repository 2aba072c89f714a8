import { describe, expect, it } from 'vitest';
import { chordsOf, isSingleKey } from '../../../renderer/commands/chord.ts';
import { chordAccelerator, chordLabel, macKeys } from '../../../renderer/commands/label.ts';
import { catalogues } from '../../../renderer/i18n/catalogue.ts';
import { press } from './presses.ts';

describe('chords', () => {
  it('name keys by their code', () => {
    expect(chordsOf(press('ArrowRight', 'ArrowRight'))).toEqual(['ArrowRight']);
    expect(chordsOf(press('Digit1', '!', { shiftKey: true }))).toEqual(['Shift+Digit1', 'Char+!']);
  });

  it('take Ctrl and Cmd for the same', () => {
    expect(chordsOf(press('KeyZ', 'z', { ctrlKey: true }))).toEqual(['Mod+KeyZ']);
    expect(chordsOf(press('KeyZ', 'Z', { metaKey: true, shiftKey: true }))).toEqual(['Mod+Shift+KeyZ']);
  });

  it('follow the letter that is printed on the key, whatever its place', () => {
    // On a German keyboard the key printed Z has the code KeyY.
    expect(chordsOf(press('KeyY', 'z', { ctrlKey: true }))).toEqual(['Mod+KeyZ']);
    expect(chordsOf(press('KeyZ', 'y', { ctrlKey: true }))).toEqual(['Mod+KeyY']);
  });

  it('fall back to the place of the key for other scripts', () => {
    expect(chordsOf(press('KeyZ', 'я', { ctrlKey: true }))).toEqual(['Mod+KeyZ']);
    expect(chordsOf(press('KeyS', 'ы'))).toEqual(['KeyS']);
  });

  it('know the question mark wherever it is', () => {
    expect(chordsOf(press('Slash', '?', { shiftKey: true }))).toContain('Char+?');
    expect(chordsOf(press('Minus', '?', { shiftKey: true }))).toContain('Char+?');
    expect(chordsOf(press('Slash', '?'))).toContain('Char+?');
  });

  it('are nothing for a modifier alone', () => {
    expect(chordsOf(press('ShiftLeft', 'Shift', { shiftKey: true }))).toEqual([]);
    expect(chordsOf(press('ControlRight', 'Control', { ctrlKey: true }))).toEqual([]);
    expect(chordsOf(press('', 'Unidentified'))).toEqual([]);
  });

  it('count as single keys without a modifier, function keys excepted', () => {
    expect(['KeyS', 'ArrowLeft', 'Shift+Digit1', 'Char+?', 'Enter'].every(isSingleKey)).toBe(true);
    expect(['Mod+KeyZ', 'Alt+Shift+Digit1', 'F1', 'Shift+F1'].some(isSingleKey)).toBe(false);
  });
});

describe('key caps', () => {
  const english = catalogues.en.keyNames;

  it('read as on the keyboard at hand', () => {
    expect(chordLabel('Mod+Shift+KeyZ', english)).toBe('Ctrl Shift Z');
    expect(chordLabel('Mod+Shift+KeyZ', macKeys)).toBe('⌘⇧Z');
    expect(chordLabel('Mod+KeyZ', catalogues.de.keyNames)).toBe('Strg Z');
    expect(chordLabel('ArrowRight', english)).toBe('→');
    expect(chordLabel('Digit4', english)).toBe('4');
    expect(chordLabel('Char+?', english)).toBe('?');
  });

  it('become accelerators that the native menu understands, or none', () => {
    expect(chordAccelerator('Mod+KeyK')).toBe('CmdOrCtrl+K');
    expect(chordAccelerator('ArrowDown')).toBe('Down');
    expect(chordAccelerator('Shift+F1')).toBe('Shift+F1');
    expect(chordAccelerator('Char+?')).toBeNull();
    expect(chordAccelerator('PageDown')).toBeNull();
  });
});
