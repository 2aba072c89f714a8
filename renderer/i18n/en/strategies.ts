/** How the next questions are chosen, by name. */
export const strategies = {
  default: 'Adaptive (recommended)',
  random: 'At random',
  uncertainty: 'Where the metric is unsure',
  'uncertainty-top': 'Only where it is most unsure',
  committee: 'Where several metrics disagree',
  bald: 'Where an answer tells most (BALD)',
  'psd-bald': 'BALD within true metrics',
  'k-centre': 'Spread over all items',
  'band-epig': 'What settles most other pairs (EPIG)',
  tuple: 'Most informative triplets',
  exploration: 'Items never judged',
};

/** What the adaptive way asks: about pairs by what serves the learner, about three items alike for all. */
export const adaptiveSummaries = {
  groups: 'Finds groups where there are any, otherwise asks what would settle most other pairs.',
  settling: 'Among undecided pairs, those whose answer would settle most others: that serves this learner best.',
  random: 'Pairs are drawn at random: with this learner every other way did worse.',
  triplets: 'Questions about three or more items are drawn at random: nothing did better.',
};

/** What each of the others asks. */
export const strategySummaries: Readonly<Record<Exclude<keyof typeof strategies, 'default'>, string>> = {
  random: 'Any items, each combination as likely as another. The yardstick for the other ways.',
  uncertainty: 'The most doubtful first. Near-duplicates may follow each other.',
  'uncertainty-top': 'Drawn among the 200 questions that the metric is least sure of.',
  committee: 'Six metrics, each learned from a different part of your judgements, vote.',
  bald: 'As if every matrix were a metric. Known to favour items that are far apart.',
  'psd-bald': 'Where metrics that fit your answers equally well disagree most.',
  'k-centre': 'Among the 200 questions that the metric is least sure of, those least like each other.',
  'band-epig': 'Among undecided questions, those whose answer would settle most others.',
  tuple: 'Each item takes its turn as the anchor. Pairs are drawn at random.',
  exploration: 'So that no corner of the collection stays unseen.',
};

/** What each question saved, measured: figures with their interval, tasks and learner already in words. */
export const strategyWorth = (worth: string, low: string, high: string, tasks: string, learner: string): string =>
  `Measured on ${tasks} tasks with the learner ${learner}: one such question was worth ${worth} random ones (95% interval ${low} to ${high}).`;
