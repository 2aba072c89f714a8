import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { JudgeScreen } from '../judge/JudgeScreen.tsx';
import type { ScreenName } from '../navigation/view.ts';

type Loaded = { readonly default: ComponentType };

/** Judging is there at once; the other screens come after the first query is on screen. */
const loaders: Readonly<Record<Exclude<ScreenName, 'judge'>, () => Promise<Loaded>>> = {
  items: () => import('../items/ItemsScreen.tsx').then(({ ItemsScreen }) => ({ default: ItemsScreen })),
  metric: () => import('../metric/MetricScreen.tsx').then(({ MetricScreen }) => ({ default: MetricScreen })),
  explore: () => import('../explore/ExploreScreen.tsx').then(({ ExploreScreen }) => ({ default: ExploreScreen })),
  export: () => import('../export/ExportScreen.tsx').then(({ ExportScreen }) => ({ default: ExportScreen })),
  review: () => import('../review/ReviewScreen.tsx').then(({ ReviewScreen }) => ({ default: ReviewScreen })),
  settings: () => import('../settings/SettingsScreen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
};

export const screens: Readonly<Record<ScreenName, ComponentType | LazyExoticComponent<ComponentType>>> = {
  judge: JudgeScreen,
  items: lazy(loaders.items),
  metric: lazy(loaders.metric),
  explore: lazy(loaders.explore),
  export: lazy(loaders.export),
  review: lazy(loaders.review),
  settings: lazy(loaders.settings),
};

/** Fetches the other screens one by one while nothing else is to be done, so that going there takes no time. */
export const fetchScreensWhenIdle = (): void => {
  const waiting = Object.values(loaders);
  const next = (): void => {
    const load = waiting.shift();
    // A screen that cannot be fetched now is fetched, and its failure shown, when somebody goes there.
    if (load) load().then(soon, soon);
  };
  const soon = (): void => {
    requestIdleCallback(next, { timeout: 5000 });
  };
  soon();
};
