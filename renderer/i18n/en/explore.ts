export const explore = {
  title: 'Explore',
  chooseTitle: 'Choose an item',
  chooseBody: 'Its nearest neighbours appear under the learned metric, beside those under Euclidean distance.',
  findLabel: 'Find an item',
  learned: 'Under the learned metric',
  euclidean: 'Under Euclidean distance',
  noMetric: 'No metric yet, so only Euclidean distance can be shown.',
  distance: (text: string) => `distance ${text}`,
  moved: { up: (n: number) => `${n} nearer than under Euclidean`, only: 'only here' },
  rank: (n: number) => `Neighbour ${n}`,
  surprise: 'Another one',
  focus: 'The chosen item',
};
