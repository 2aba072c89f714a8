import { describe, expect, it } from 'vitest';
import { isTrusted } from '../../electron/ipc/sender.ts';
import { isShellCall, shellCalls } from '../../shared/contract/channels.ts';
import { argumentSchemas } from '../../shared/contract/validation.ts';

const project = '6f1c2a34-0000-4000-8000-000000000001';
const bytes = new Uint8Array([1]);

describe('the contract', () => {
  it('has a schema for every call', () => {
    expect(Object.keys(argumentSchemas).sort()).toEqual([...shellCalls].sort());
  });

  it('knows no call by the name of something every object has', () => {
    expect(['constructor', 'toString', '__proto__', 'files.delete'].some(isShellCall)).toBe(false);
  });

  const good: readonly [keyof typeof argumentSchemas, readonly unknown[]][] = [
    ['files.open', ['table']],
    ['files.save', ['metric.json', bytes]],
    ['files.saveAll', [[{ name: 'loaders/load_metric.py', bytes }]]],
    ['journal.append', [project, ['{}']]],
    ['backup.write', [project, 'start', bytes]],
    ['menu.set', [[{ label: 'Judge', items: [{ command: 'undo', label: 'Undo', enabled: true }, 'separator'] }]]],
  ];
  it.each(good)('accepts %s as the screens send it', (channel, args) => {
    expect(argumentSchemas[channel].parse(args)).toEqual(args);
  });

  const bad: readonly [keyof typeof argumentSchemas, readonly unknown[]][] = [
    ['app.info', ['surplus']],
    ['files.open', ['/etc/passwd']],
    ['files.sample', ['../eggs']],
    ['files.save', ['metric.json', 'text']],
    ['files.saveAll', [[{ name: '../metric.json', bytes }]]],
    ['files.saveAll', [[{ name: '/metric.json', bytes }]]],
    ['files.saveAll', [[{ name: 'a\\..\\metric.json', bytes }]]],
    ['files.saveAll', [[{ name: 'C:metric.json', bytes }]]],
    ['journal.append', ['../../x', ['{}']]],
    ['journal.append', [project, ['{}\n{}']]],
    ['journal.read', ['']],
    ['backup.write', [project, 'whim', bytes]],
    ['menu.set', [[{ label: '', items: [] }]]],
    ['theme.set', ['sepia']],
    ['language.set', ['fr']],
  ];
  it.each(bad)('refuses %s with %j', (channel, args) => {
    expect(argumentSchemas[channel].safeParse(args).success).toBe(false);
  });
});

describe('a caller', () => {
  it("is trusted on the app's page in the main frame, and nowhere else", () => {
    const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } });
    expect(isTrusted(frame('akin://app/'))).toBe(true);
    expect(isTrusted(frame('akin://app/', {}))).toBe(false);
    expect(isTrusted(frame('https://app/'))).toBe(false);
    expect(isTrusted({ senderFrame: null })).toBe(false);
  });
});
