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
  skipToContent: 'Go to the content',
};
