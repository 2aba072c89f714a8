/** What each learner assumes and when it fits, in plain language. */
export const learners = {
  auto: {
    title: 'Automatic',
    summary: 'Tries every learner that your answers allow and keeps the best, the simpler one when they tie.',
  },
  euclidean: {
    title: 'Euclidean',
    summary: 'Every feature counts the same; nothing is learned. The yardstick for all others.',
  },
  covariance: {
    title: 'Covariance',
    summary: 'Evens out how much features vary and overlap, without looking at any answer.',
  },
  rca: {
    title: 'RCA',
    summary: 'Plays down the ways in which similar items still differ. Instant; needs similar pairs only.',
  },
  itml: {
    title: 'ITML',
    summary: 'Stays close to its start while similar pairs come near and different ones stay far. A good first choice.',
  },
  sdml: {
    title: 'SDML',
    summary:
      'Keeps only relations between features that the answers call for. Good with many features and few answers.',
  },
  mmc: {
    title: 'MMC',
    summary: 'Pushes different items apart while similar ones stay close. Needs both kinds of answer.',
  },
  'mmc-diagonal': { title: 'MMC, diagonal', summary: 'One weight a feature and nothing more. Easy to read.' },
  lsml: {
    title: 'LSML',
    summary: 'Learns from which of two distances is smaller. Fast, and forgiving of the odd wrong answer.',
  },
  scml: { title: 'SCML', summary: 'Builds the metric from simple directions. For triplets, and for many features.' },
  bayes: {
    title: 'Bayesian',
    summary: 'Weighs all metrics that fit the answers, pairs and triplets together, and knows how sure it is.',
  },
  lmnn: { title: 'LMNN', summary: 'Brings neighbours of one class together. Needs a label column.' },
  nca: { title: 'NCA', summary: 'Makes the nearest neighbour tell the class. Needs a label column.' },
  lfda: {
    title: 'LFDA',
    summary: 'Separates classes that may have several clusters each. Instant; needs a label column.',
  },
  mlkr: { title: 'MLKR', summary: 'Learns what predicts a number. Needs a numeric target.' },
  lrml: { title: 'LRML', summary: 'Uses the unjudged items as well, assuming that crowds belong together.' },
  bilinear: {
    title: 'Bilinear',
    summary: 'A similarity, not a distance: it can rank, but an item need not be nearest to itself.',
  },
};
