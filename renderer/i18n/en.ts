import { about } from './en/about.ts';
import { commandGroups, commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { explore } from './en/explore.ts';
import { exporting } from './en/export.ts';
import { first } from './en/first.ts';
import { frame } from './en/frame.ts';
import { guide } from './en/guide.ts';
import { help, keyNames } from './en/help.ts';
import { items } from './en/items.ts';
import { judge } from './en/judge.ts';
import { learners } from './en/learners.ts';
import { metric } from './en/metric.ts';
import { options } from './en/options.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { stop } from './en/stop.ts';
import { adaptiveSummaries, strategies, strategySummaries, strategyWorth } from './en/strategies.ts';
import { wizard } from './en/wizard.ts';

export const en = {
  common,
  first,
  frame,
  judge,
  items,
  wizard,
  metric,
  learners,
  strategies,
  adaptiveSummaries,
  strategySummaries,
  strategyWorth,
  explore,
  exporting,
  stop,
  options,
  review,
  settings,
  guide,
  help,
  about,
  keyNames,
  commands,
  commandGroups,
};
