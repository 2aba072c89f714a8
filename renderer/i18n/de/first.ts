import type { first as english } from '../en/first.ts';

export const first: typeof english = {
  title: 'Einem Rechner zeigen, was ähnlich heißt',
  lead: 'Akin zeigt Ihnen zwei Dinge. Sie sagen, ob sie einander gleichen. Aus Ihren Antworten lernt es einen Abstand, den andere Programme benutzen können. Alles bleibt auf diesem Rechner.',
  openSample: 'Beispiel öffnen',
  openSampleHint: 'Echte Daten, sofort zu beurteilen',
  newProject: 'Neues Projekt',
  newProjectHint: 'Aus einer Tabelle oder einem Ordner mit Bildern',
  openProject: 'Projekt öffnen',
  openProjectHint: 'Ein früher begonnenes oder ein Archiv',
  recent: 'Zuletzt geöffnet',
  tryNow: 'An einem Beispiel ausprobieren',
  samplesTitle: 'Beispiele',
  samplesLead: 'Drei echte Datensammlungen, die mit Akin kommen.',
  samples: {
    patients: {
      name: 'Patienten',
      about: '920 Patienten aus vier Krankenhäusern, 13 klinische Spalten.',
      licence: 'UCI Heart Disease (Janosi, Steinbrunn, Pfisterer, Detrano), CC BY 4.0',
    },
    eggs: {
      name: 'Außerirdische Eier',
      about: '30 Bilder, die sich in ihrer Glätte unterscheiden.',
      licence: 'Salmon und NEXT (2015), BSD 3-Clause',
    },
    diseases: {
      name: 'Krankheiten',
      about: '288 Krankheiten, jede mit ihrer Erklärung.',
      licence: 'WordNet-3.0-Glossen, WordNet-Lizenz',
    },
  },
  projectsTitle: 'Projekte',
  projectsLead: 'Jedes hat seine eigenen Objekte, Urteile und seine eigene Metrik.',
  noProjects:
    'Noch keine Projekte. Öffnen Sie ein Beispiel, um zu sehen, wie sich das Urteilen anfühlt, oder beginnen Sie mit eigenen Daten.',
  fromArchive: 'Aus einer Archivdatei',
  opening: 'Wird geöffnet',
  lastOpened: (when) => `zuletzt geöffnet ${when}`,
  menuOf: (name) => `Mehr zu ${name}`,
  rename: 'Umbenennen',
  renameTitle: 'Projekt umbenennen',
  nameLabel: 'Name',
  duplicate: 'Verdoppeln',
  duplicated: (name) => `Die Kopie heißt ${name}.`,
  remove: 'Löschen',
  removeTitle: (name) => `${name} löschen?`,
  removeBody:
    'Seine Objekte, Urteile und Metriken werden von diesem Rechner gelöscht. Vorher kommt ein Abbild zu den Sicherungen.',
  deleted: 'Gelöschte Projekte',
  deletedBackup: (when, size) => `Sicherung vom ${when}, ${size}`,
  removeConfirm: 'Projekt löschen',
};
