// Room: Where the shell and the screens meet: every call, its arguments and its checks.

import type { Outcome } from '../model/result.ts';

/**
 * The one contract between the shell (main process) and the screens. The screens never name a path:
 * the shell opens the dialog and hands over contents.
 */
export interface OpenedFile {
  /** Base name, or for a folder the path below it with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly runtime: string;
}

export interface BackupInfo {
  readonly id: string;
  readonly project: string;
  readonly at: number;
  readonly reason: 'start' | 'timer' | 'migration' | 'import' | 'delete';
  readonly bytes: number;
}

/** A backup as it is listed. */
export interface ListedBackup extends BackupInfo {
  /** What the project was called in the newest backup of it; null where that cannot be read. */
  readonly name: string | null;
}

export interface MenuItem {
  readonly command: string;
  readonly label: string;
  /** Electron accelerator, for display only: the screens handle the keys themselves. */
  readonly accelerator?: string;
  readonly enabled: boolean;
}

export interface Menu {
  readonly label: string;
  readonly items: readonly (MenuItem | 'separator')[];
}

/** The languages of the interface. */
export type Language = 'en' | 'de';

export type OpenPurpose = 'table' | 'images' | 'archive' | 'metric' | 'matrix';

/** Requests of the screens to the shell, by channel. */
export interface ShellCalls {
  'app.info': { readonly args: []; readonly result: AppInfo };
  /** Opens a dialog; an empty list means the person cancelled. `images` opens a folder. */
  'files.open': { readonly args: [purpose: OpenPurpose]; readonly result: Outcome<readonly OpenedFile[]> };
  /** A sample shipped with the app: `patients`, `eggs`, `diseases`. */
  'files.sample': { readonly args: [name: string]; readonly result: Outcome<readonly OpenedFile[]> };
  /** Opens a dialog and writes atomically; `name` is null when the person cancelled. */
  'files.save': {
    readonly args: [suggestedName: string, bytes: Uint8Array];
    readonly result: Outcome<{ readonly name: string | null }>;
  };
  /** Several files into one chosen folder (an export bundle). */
  'files.saveAll': {
    readonly args: [files: readonly OpenedFile[]];
    readonly result: Outcome<{ readonly folder: string | null }>;
  };
  /** Appends lines (each one JSON, no newline) to the project's journal and flushes to disk. */
  'journal.append': { readonly args: [project: string, lines: readonly string[]]; readonly result: Outcome<null> };
  'journal.read': { readonly args: [project: string]; readonly result: Outcome<readonly string[]> };
  'journal.remove': { readonly args: [project: string]; readonly result: Outcome<null> };
  'backup.write': {
    readonly args: [project: string, reason: BackupInfo['reason'], bytes: Uint8Array];
    readonly result: Outcome<BackupInfo>;
  };
  'backup.list': { readonly args: []; readonly result: Outcome<readonly ListedBackup[]> };
  'backup.read': { readonly args: [id: string]; readonly result: Outcome<Uint8Array> };
  'menu.set': { readonly args: [menus: readonly Menu[]]; readonly result: null };
  'theme.set': { readonly args: [theme: 'light' | 'dark' | 'system']; readonly result: null };
  /** The language of the native menus and dialogs. */
  'language.set': { readonly args: [language: Language]; readonly result: null };
  /** A background worker has begun: from now on it is to give way to the window, where the system can do that. */
  'workers.lower': { readonly args: []; readonly result: null };
}

/** Messages from the shell to the screens. */
export interface ShellEvents {
  /** A menu entry was chosen. */
  'menu.command': string;
  /** The renderer had gone and was reloaded; how often in the last five minutes. */
  recovered: { readonly crashes: number };
}

/** What the preload exposes as `window.akin`. */
export interface ShellBridge {
  call<C extends keyof ShellCalls>(channel: C, ...args: ShellCalls[C]['args']): Promise<ShellCalls[C]['result']>;
  /** Returns the function that stops listening. */
  on<E extends keyof ShellEvents>(event: E, listener: (payload: ShellEvents[E]) => void): () => void;
  /**
   * Has the engine give back to the system what the window and its workers do not use, in short steps. Pictures decoded
   * ahead are let go of too.
   */
  giveBack(): void;
}
