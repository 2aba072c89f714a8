import type { frame as english } from '../en/frame.ts';

export const frame: typeof english = {
  navigation: 'Bereiche',
  screens: {
    items: 'Objekte',
    judge: 'Urteilen',
    metric: 'Metrik',
    explore: 'Erkunden',
    export: 'Ausgeben',
    review: 'Durchsicht',
    settings: 'Einstellungen',
  },
  toProjects: 'Alle Projekte',
  training: (learner, percent) => `Lernt (${learner}, ${percent})`,
  trainingIdle: 'Metrik ist aktuell',
  trainingFailed: 'Die Metrik konnte nicht gelernt werden',
  trainingNone: 'Noch keine Metrik',
  broken: {
    title: 'Dieser Bereich ist stehen geblieben',
    safe: 'Alles, was Sie beurteilt haben, ist gespeichert. Machen Sie in einem anderen Bereich weiter, oder versuchen Sie es noch einmal.',
    again: 'Noch einmal versuchen',
  },
  recovered:
    'Das Fenster war stehen geblieben und wurde neu geöffnet. Alles, was Sie beurteilt haben, ist gespeichert.',
  skipToContent: 'Zum Inhalt',
};
