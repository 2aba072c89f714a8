export const guide = {
  title: 'A short tour',
  offer: 'New here? Answer with the arrow keys, or take a look around first.',
  show: 'Show me around',
  dismiss: 'No tour',
  step: (n: number, of: number) => `Step ${n} of ${of}`,
  next: 'Next',
  leave: 'Leave the tour',
  finish: 'Start judging',
  again: 'The tour can be found again under Help or with its key.',
  steps: [
    {
      title: 'Two items, one question',
      text: 'Akin shows two items side by side and asks whether they are similar. What similar means is up to you; write it down under Instructions.',
    },
    {
      title: 'Answer with the arrow keys',
      text: '→ is similar, ← is different, ↓ is can’t tell. S skips, Ctrl Z takes the last answer back, as often as you like.',
    },
    {
      title: 'The metric learns as you go',
      text: 'Some questions are picked because the metric is unsure, some at random to measure how good it is. Marks and predictions stay hidden, so that they do not sway you.',
    },
    {
      title: 'See it, use it, take it away',
      text: 'Metric says how good it is and whether it beats plain distance. Explore shows neighbours. Export writes files that other programs read.',
    },
  ],
};
