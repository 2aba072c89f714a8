// Room: Which screen, page, overlay and item are shown.

import { create } from 'zustand';

export const screenNames = ['items', 'judge', 'metric', 'explore', 'export', 'review', 'settings'] as const;
export type ScreenName = (typeof screenNames)[number];

/** What the window shows before a project is open. */
export type FirstPage = 'start' | 'samples' | 'projects' | 'new';

export type Overlay = 'help' | 'about' | 'tour' | 'annotator' | 'note' | 'rename' | 'delete' | 'aside' | null;

interface View {
  readonly screen: ScreenName;
  readonly firstPage: FirstPage;
  readonly overlay: Overlay;
  /** The item another screen asked to see: in Explore, in Review, on the Items screen. */
  readonly itemId: string | null;
  go(screen: ScreenName, itemId?: string | null): void;
  showFirst(page: FirstPage): void;
  show(overlay: Overlay): void;
}

export const useView = create<View>()((set) => ({
  screen: 'judge',
  firstPage: 'start',
  overlay: null,
  itemId: null,
  go: (screen, itemId = null) => set({ screen, itemId }),
  showFirst: (firstPage) => set({ firstPage }),
  show: (overlay) => set({ overlay }),
}));

const key = (project: string): string => `akin.screen.${project}`;

/** The screen a project was left on, so that starting again leads back to it. */
export const rememberedScreen = (project: string): ScreenName => {
  const stored = localStorage.getItem(key(project));
  return screenNames.find((name) => name === stored) ?? 'judge';
};

export const rememberScreen = (project: string, screen: ScreenName): void => localStorage.setItem(key(project), screen);
