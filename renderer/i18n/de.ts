import { about } from './de/about.ts';
import { commandGroups, commands } from './de/commands.ts';
import { common } from './de/common.ts';
import { explore } from './de/explore.ts';
import { exporting } from './de/export.ts';
import { first } from './de/first.ts';
import { frame } from './de/frame.ts';
import { guide } from './de/guide.ts';
import { help, keyNames } from './de/help.ts';
import { items } from './de/items.ts';
import { judge } from './de/judge.ts';
import { learners } from './de/learners.ts';
import { metric } from './de/metric.ts';
import { options } from './de/options.ts';
import { review } from './de/review.ts';
import { settings } from './de/settings.ts';
import { stop } from './de/stop.ts';
import { adaptiveSummaries, strategies, strategySummaries, strategyWorth } from './de/strategies.ts';
import { wizard } from './de/wizard.ts';

export const de = {
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
