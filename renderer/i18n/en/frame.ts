export const frame = {
  navigation: 'Screens',
  screens: {
    items: 'Items',
    judge: 'Judge',
    metric: 'Metric',
    explore: 'Explore',
    export: 'Export',
    review: 'Review',
    settings: 'Settings',
  },
  toProjects: 'All projects',
  training: (learner: string, percent: string) => `Learning (${learner}, ${percent})`,
  trainingIdle: 'Metric up to date',
  trainingFailed: 'The metric could not be learned',
  trainingNone: 'No metric yet',
  broken: {
    title: 'This screen has stopped',
    safe: 'Everything you judged is on disk. Go on with another screen, or try this one again.',
    again: 'Try again',
  },
  recovered: 'The window had stopped and was opened again. Everything you judged is on disk.',
  skipToContent: 'Go to the content',
};
