import type {
  strategies as english,
  adaptiveSummaries as englishAdaptive,
  strategySummaries as englishSummaries,
  strategyWorth as englishWorth,
} from '../en/strategies.ts';

export const strategies: typeof english = {
  default: 'Anpassend (empfohlen)',
  random: 'Zufällig',
  uncertainty: 'Wo die Metrik unsicher ist',
  'uncertainty-top': 'Nur wo sie am unsichersten ist',
  committee: 'Wo mehrere Metriken uneins sind',
  bald: 'Wo eine Antwort am meisten sagt (BALD)',
  'psd-bald': 'BALD unter echten Metriken',
  'k-centre': 'Über alle Objekte verteilt',
  'band-epig': 'Was die meisten anderen Paare klärt (EPIG)',
  tuple: 'Aufschlussreichste Tripel',
  exploration: 'Nie beurteilte Objekte',
};

export const adaptiveSummaries: typeof englishAdaptive = {
  groups: 'Findet Gruppen, wo es welche gibt; sonst wird gefragt, was die meisten anderen Paare klärt.',
  settling:
    'Unter den unentschiedenen Paaren jene, deren Antwort die meisten anderen klärt: Das nützt diesem Lerner am meisten.',
  random: 'Paare werden zufällig gezogen: Mit diesem Lerner war jede andere Art schlechter.',
  triplets: 'Fragen zu drei oder mehr Objekten werden zufällig gestellt: Nichts war besser.',
};

export const strategySummaries: typeof englishSummaries = {
  random: 'Beliebige Objekte, jede Kombination gleich wahrscheinlich. Der Maßstab für die anderen.',
  uncertainty: 'Das Zweifelhafteste zuerst. Beinahe gleiche Fragen können aufeinanderfolgen.',
  'uncertainty-top': 'Gezogen unter den 200 Fragen, bei denen die Metrik am unsichersten ist.',
  committee: 'Sechs Metriken stimmen ab, jede aus einem anderen Teil Ihrer Urteile gelernt.',
  bald: 'Als wäre jede Matrix eine Metrik. Bevorzugt erfahrungsgemäß weit entfernte Objekte.',
  'psd-bald': 'Wo Metriken, die gleich gut zu Ihren Antworten passen, am meisten uneins sind.',
  'k-centre': 'Unter den 200 Fragen, bei denen die Metrik am unsichersten ist, die einander unähnlichsten.',
  'band-epig': 'Unter den unentschiedenen Fragen jene, deren Antwort die meisten anderen klärt.',
  tuple: 'Jedes Objekt ist einmal der Anker. Paare werden zufällig gezogen.',
  exploration: 'Damit keine Ecke der Sammlung ungesehen bleibt.',
};

export const strategyWorth: typeof englishWorth = (worth, low, high, tasks, learner) =>
  `Gemessen an ${tasks} Aufgaben mit dem Lerner ${learner}: Eine solche Frage war so viel wert wie ${worth} zufällige (95-%-Intervall ${low} bis ${high}).`;
