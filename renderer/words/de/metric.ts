import type { metric as english } from '../en/metric.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('de');

export const metric: typeof english = {
  title: 'Metrik',
  noneTitle: 'Noch ist nichts gelernt',
  noneBody:
    'Die erste Metrik entsteht nach wenigen Urteilen und danach immer wieder nach einigen weiteren, im Hintergrund.',
  toJudge: 'Weiter urteilen',
  inForceTitle: 'In Kraft',
  from: (judgements, when) => `Grundlage: ${judgements}, ${when}`,
  verdict: {
    beats: 'Besser als der euklidische Abstand',
    loses: 'Noch ist nichts Gelerntes besser als der euklidische Abstand',
    losesBody:
      'Bei den bisherigen Prüffragen ist es ebenso gut, jedes Merkmal gleich zu zählen. Weitere Urteile können das ändern; bis dahin behauptet Akin nicht, etwas gelernt zu haben.',
  },
  auditAccuracy: 'Prüfgenauigkeit',
  auditNone: 'Noch keine Prüffragen',
  auditAbout: (n) =>
    count(n, {
      one: 'bei # zufällig gestellten Frage, bewertet, bevor aus ihr gelernt wurde',
      other: 'bei # zufällig gestellten Fragen, bewertet, bevor aus ihnen gelernt wurde',
    }),
  interval: (low, high) => `${low} bis ${high}`,
  auc: 'AUC, kreuzvalidiert',
  threshold: 'Schwelle',
  thresholdAbout: 'Paare bis zu diesem Abstand heißen ähnlich',
  thresholdNone: 'noch hieße kein Paar ähnlich',
  euclideanBeside: (value) => `Euklidisch: ${value}`,
  learnersTitle: 'Lerner',
  learner: 'Lerner',
  iterations: 'Schritte',
  state: 'Ergebnis',
  seconds: 'Sekunden',
  converged: 'konvergiert',
  notConverged: (reason) => `nicht konvergiert: ${reason}`,
  inForce: 'in Kraft',
  choose: 'Lerner',
  chooseHelp: 'Automatisch versucht alle; ein von Hand gewählter Lerner gilt, was immer die Prüffragen sagen.',
  weightsTitle: 'Was am meisten wiegt',
  weightsLead: 'Anteil jedes Merkmals am gelernten quadrierten Abstand.',
  weightsMore: (n) => count(n, { one: 'und # weiteres Merkmal', other: 'und # weitere Merkmale' }),
  curveTitle: 'Lernkurve',
  curveLead: 'Wie gut Abstände Ähnliches von Verschiedenem trennen, während Urteile hinzukamen.',
  curveLearned: 'Gelernt (AUC)',
  curveEuclidean: 'Euklidisch (AUC)',
  curveAudit: 'Prüfgenauigkeit',
  curveBand: '95-%-Intervall',
  curveTooShort: 'Die Kurve beginnt mit der zweiten Metrik.',
  curveAxis: 'Urteile',
  optionsTitle: (learner) => `Einstellungen von ${learner}`,
  optionDefault: (value) => `Vorgabe: ${value}`,
  optionOpen: 'Wählt Akin',
  boundSimilar: 'Für ähnliche Paare',
  boundDifferent: 'Für verschiedene Paare',
  optionsSave: 'Diese Einstellungen benutzen',
  optionsReset: 'Zurück zu den Vorgaben',
  notes: 'Wissenswertes',
  curveTable: 'Dasselbe als Tabelle',
};
