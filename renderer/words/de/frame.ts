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
  skipToContent: 'Zum Inhalt',
};
