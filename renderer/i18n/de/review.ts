import type { review as english } from '../en/review.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('de');

export const review: typeof english = {
  title: 'Durchsicht',
  lead: 'Jedes Urteil, das neueste zuerst. Eine geänderte Antwort behält die frühere als Geschichte.',
  none: 'Noch ist nichts beurteilt.',
  noneFound: 'Kein Urteil passt zu diesen Filtern.',
  found: (n) => count(n, { one: '# Urteil', other: '# Urteile' }),
  filters: 'Filter',
  answer: 'Antwort',
  item: 'Objekt enthält',
  annotator: 'Beurteilt von',
  kind: 'Art',
  strategy: 'Gefragt weil',
  only: 'Nur',
  any: 'Beliebig',
  special: {
    slow: 'Langsame',
    contradictions: 'Widersprüche',
    disagreements: 'Gegen die Metrik',
    history: 'Geschichte (zurückgenommen oder geändert)',
    notes: 'Mit Notiz',
  },
  answers: {
    similar: 'Ähnlich',
    different: 'Verschieden',
    left: 'Links ist näher',
    right: 'Rechts ist näher',
    odd: 'Außenseiter',
    chosen: 'Ähnlichste gewählt',
    unsure: 'Unklar',
  },
  state: {
    standing: 'zählt',
    retracted: 'zurückgenommen',
    replaced: 'später geändert',
    practice: 'Übung',
  },
  query: {
    pair: (a, b) => `${a} und ${b}`,
    triplet: (anchor, a, b) => `Näher an ${anchor}: ${a} oder ${b}`,
    odd: (names) => `Außenseiter unter ${names}`,
    grid: (anchor, n) => `Am nächsten an ${anchor}, unter ${n}`,
  },
  answerDetail: {
    odd: (name) => `Außenseiter: ${name}`,
    chosen: (names) => `Gewählt: ${names}`,
  },
  took: (seconds) => `${seconds} s`,
  agreement: (percent) => `die Metrik gab dieser Antwort ${percent}`,
  audit: 'Prüffrage',
  strength: (n) => `Stärke ${n} von 5`,
  change: 'Ändern',
  earlier: 'Frühere Antworten',
  strengthLabel: 'Wie stark',
  noStrength: 'Nicht gesagt',
  allOf: (item) => `Alle Urteile über ${item}`,
  changeTo: (answer) => `Ändern in ${answer}`,
  actions: (what) => `Urteil über ${what} ändern`,
};
