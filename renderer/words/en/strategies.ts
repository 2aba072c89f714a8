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
