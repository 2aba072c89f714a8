import type { ReactNode } from 'react';
import { ExploreScreen } from '../explore/ExploreScreen.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { ItemsScreen } from '../items/ItemsScreen.tsx';
import { JudgeScreen } from '../judge/JudgeScreen.tsx';
import { MetricScreen } from '../metric/MetricScreen.tsx';
import { ReviewScreen } from '../review/ReviewScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { Boundary } from './Boundary.tsx';
import { type ScreenName, useView } from './view.ts';

const screens: Readonly<Record<ScreenName, () => ReactNode>> = {
  items: ItemsScreen,
  judge: JudgeScreen,
  metric: MetricScreen,
  explore: ExploreScreen,
  export: ExportScreen,
  review: ReviewScreen,
  settings: SettingsScreen,
};

/** The screen in the middle. Only one is mounted, so that judging shares the thread with nothing. */
export const Screen = (): ReactNode => {
  const name = useView((view) => view.screen);
  const Current = screens[name];
  return (
    <Boundary key={name}>
      <Current />
    </Boundary>
  );
};
