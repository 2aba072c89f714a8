import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../electron/ipc/mailbox.ts';
import { menuTemplate } from '../../electron/menu/template.ts';
import { crashLimit, createCrashBudget } from '../../electron/recovery/budget.ts';
import { de } from '../../electron/words/de.ts';
import { en } from '../../electron/words/en.ts';

describe('the crash budget', () => {
  it('allows three reloads in five minutes', () => {
    const budget = createCrashBudget();
    expect([0, 1, 2, 3].map((at) => budget.spend(at).mayReload)).toEqual([true, true, true, false]);
  });

  it('forgets crashes that are long past', () => {
    const budget = createCrashBudget();
    for (const at of [0, 1, 2]) budget.spend(at);
    expect(budget.spend(crashLimit.milliseconds + 1)).toEqual({ crashes: 2, mayReload: true });
  });

  it('starts anew when the person tries again', () => {
    const budget = createCrashBudget();
    for (const at of [0, 1, 2, 3]) budget.spend(at);
    budget.reset();
    expect(budget.spend(4)).toEqual({ crashes: 1, mayReload: true });
  });
});

describe('the mailbox', () => {
  it('keeps what came before anybody listened, once', () => {
    const mailbox = createMailbox<number>();
    const heard: number[] = [];
    mailbox.deliver(1);
    mailbox.listen((n) => heard.push(n));
    mailbox.deliver(2);
    mailbox.listen((n) => heard.push(10 * n));
    expect(heard).toEqual([1, 2]);
  });

  it('stops when asked to', () => {
    const mailbox = createMailbox<number>();
    const heard: number[] = [];
    const stop = mailbox.listen((n) => heard.push(n));
    stop();
    mailbox.listen(() => undefined);
    mailbox.deliver(1);
    expect(heard).toEqual([]);
  });
});

describe('the menu', () => {
  const chosen: string[] = [];
  const undo = { command: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z', enabled: true };
  const template = menuTemplate([{ label: 'Judge', items: [undo, 'separator'] }], (id) => chosen.push(id), 'linux', en);

  it('shows keys without taking them from the screens', () => {
    const [judge] = template;
    expect(judge?.submenu).toMatchObject([{ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false }, {}]);
  });

  it('has no native undo, and no clipboard key that is registered', () => {
    const entries = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    expect(entries.some(({ role }) => role === 'undo' || role === 'redo')).toBe(false);
    expect(entries.filter(({ role }) => role === 'copy')).toEqual([
      { role: 'copy', label: 'Copy', registerAccelerator: false },
    ]);
  });

  it('is in the language of the screens, down to the clipboard', () => {
    const labels = menuTemplate([], () => undefined, 'linux', de).flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu) ? submenu : []).flatMap((item) => (item.type === 'separator' ? [] : [item.label])),
    ]);
    expect(labels).toContain('Ausschneiden');
    expect(labels.filter((label) => label === undefined || Object.values<string>(en).includes(label))).toEqual([]);
  });

  it('has the system menu on macOS only', () => {
    expect(template.some(({ role }) => role === 'appMenu')).toBe(false);
    expect(menuTemplate([], () => undefined, 'darwin', en)[0]).toEqual({ role: 'appMenu' });
  });
});
