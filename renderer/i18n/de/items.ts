import type { items as english } from '../en/items.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('de');

export const items: typeof english = {
  title: 'Objekte',
  searchLabel: 'Objekte durchsuchen',
  found: (n) => count(n, { one: '# Objekt gefunden', other: '# Objekte gefunden' }),
  nothingFound: 'Kein Objekt enthält diese Wörter.',
  list: 'Liste der Objekte',
  detail: 'Das gewählte Objekt',
  chooseOne: 'Wählen Sie ein Objekt, um es ganz zu sehen und welche Merkmale daraus entstanden sind.',
  features: 'Merkmale',
  feature: 'Merkmal',
  value: 'Wert',
  madeFrom: 'Entstanden aus',
  how: {
    number: 'die Zahl selbst',
    'missing-indicator': '1, wo die Zahl fehlt',
    'one-hot': '1 bei dieser Kategorie',
    text: 'Wörter des Textes',
    image: 'Farben und Kanten des Bildes',
    given: 'wie geliefert',
  },
  notes: 'Was beim Einlesen geschah',
  source: 'Quelle und Lizenz',
  explore: 'Nachbarn zeigen',
  itsJudgements: 'Urteile dazu zeigen',
  setAside: 'Als schlecht beiseitelegen',
  takeBack: 'Wieder aufnehmen',
  asideBecause: 'Beiseitegelegt, weil:',
  setAsideTag: 'Beiseitegelegt',
  asideCount: (n) => count(n, { one: '# beiseitegelegt', other: '# beiseitegelegt' }),
  pictureMissing: 'Dieses Bild lässt sich nicht zeigen.',
  label: 'Klasse',
  pictureOf: (name) => `Bild ${name}`,
  moreFields: (n) => count(n, { one: 'und # weiteres Feld', other: 'und # weitere Felder' }),
};
