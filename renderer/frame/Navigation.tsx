import {
  IconChartDots3,
  IconChecklist,
  IconFileExport,
  IconLayoutGrid,
  IconRulerMeasure,
  IconScale,
  IconSettings,
  IconStack2,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../commands/command.ts';
import { commandOf } from '../commands/registry.ts';
import { useKeyLabel } from '../commands/useCommand.ts';
import { useWords } from '../i18n/useWords.ts';
import { type ScreenName, useView } from '../navigation/view.ts';

const icons: Readonly<Record<ScreenName, TablerIcon>> = {
  items: IconLayoutGrid,
  judge: IconScale,
  metric: IconRulerMeasure,
  explore: IconChartDots3,
  export: IconFileExport,
  review: IconChecklist,
  settings: IconSettings,
};

const commands: Readonly<Record<ScreenName, CommandId>> = {
  items: 'goItems',
  judge: 'goJudge',
  metric: 'goMetric',
  explore: 'goExplore',
  export: 'goExport',
  review: 'goReview',
  settings: 'goSettings',
};

const Link = ({ screen }: { readonly screen: ScreenName }): ReactNode => {
  const words = useWords();
  const key = useKeyLabel(commands[screen]);
  const current = useView((view) => view.screen === screen);
  const Icon = icons[screen];
  return (
    <a
      className="rail-link"
      href={`#${screen}`}
      title={key ?? undefined}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        commandOf(commands[screen]).run(event.timeStamp);
      }}
    >
      <Icon size={22} stroke={1.6} aria-hidden="true" />
      <span className="rail-word">{words.frame.screens[screen]}</span>
    </a>
  );
};

/** The screens by name. */
export const Navigation = (): ReactNode => {
  const words = useWords();
  const key = useKeyLabel('goProjects');
  return (
    <nav className="rail" aria-label={words.frame.navigation}>
      <Link screen="items" />
      <Link screen="judge" />
      <Link screen="metric" />
      <Link screen="explore" />
      <Link screen="export" />
      <Link screen="review" />
      <span className="rail-space" />
      <Link screen="settings" />
      <button
        type="button"
        className="rail-link"
        title={key ?? undefined}
        onClick={(event) => commandOf('goProjects').run(event.timeStamp)}
      >
        <IconStack2 size={22} stroke={1.6} aria-hidden="true" />
        <span className="rail-word">{words.frame.toProjects}</span>
      </button>
    </nav>
  );
};
