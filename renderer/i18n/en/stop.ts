import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

export const stop = {
  title: 'May I stop?',
  met: 'yes',
  notMet: 'not yet',
  notKnown: 'cannot be known yet',
  weighing: 'Looking through the judgements.',
  signals: {
    answers: 'At least ten answers of each kind',
    plateau: 'Predictions no longer change from fit to fit',
    information: 'No question left that would tell much',
    audits: 'Accuracy known to within five per cent either way',
  },
  sentence: {
    fewAnswers: (n: number) =>
      count(n, {
        one: 'Too early to say: # more answer of the rarer kind is needed first.',
        other: 'Too early to say: # more answers of the rarer kind are needed first.',
      }),
    noCurve: 'Too early to say: the accuracy has been measured too few times to see where it is going.',
    mayStop: (n: number) => `You may stop. ${n} more judgements would move the accuracy by less than one per cent.`,
    littleGain: (n: number) =>
      `${n} more judgements would move the accuracy by less than one per cent, but not all signs agree yet.`,
    worthIt: (n: number, now: string, then: string, low: string, high: string) =>
      `Going on is worth it: ${n} more judgements would bring the accuracy from ${now} to about ${then} (${low} to ${high}).`,
  },
  halve: (n: number) =>
    count(n, {
      one: '# more audit would make the interval of the accuracy half as wide.',
      other: '# more audits would make the interval of the accuracy half as wide.',
    }),
  steadyTitle: 'How steady the answers are',
  steadyNone: 'No question has been asked twice yet.',
  steadyAll: (n: number) =>
    count(n, {
      one: 'The one question asked again was answered as before.',
      other: 'All # questions asked again were answered as before.',
    }),
  steady: (agreement: string, n: number, ceiling: string) =>
    `${agreement} the same on ${n} asked again. No metric can be right more often than about ${ceiling} on such answers.`,
  contradictions: (n: number) => count(n, { one: '# contradiction to look at', other: '# contradictions to look at' }),
};
