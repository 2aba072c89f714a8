// Room: German, one file for each part of the window.

import type { common as english } from '../en/common.ts';
import { plainPluralsOf, pluralsOf } from '../plural.ts';

const count = pluralsOf('de');
const plain = plainPluralsOf('de');
const aside = (items: number): string => plain(items, { one: 'Objekt', other: '# Objekte' });
const judged = (n: number): string => plain(n, { one: '# Urteil', other: '# Urteile' });

export const common: typeof english = {
  appName: 'Akin',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  save: 'Speichern',
  open: 'Öffnen',
  search: 'Suchen',
  none: 'keine',
  unknown: 'nicht bekannt',
  missing: 'fehlt',
  yes: 'ja',
  no: 'nein',
  loading: 'Lädt',
  safe: 'Was sicher ist',
  remedy: 'Was Sie tun können',
  items: (n) => count(n, { one: '# Objekt', other: '# Objekte' }),
  judgements: (n) => count(n, { one: '# Urteil', other: '# Urteile' }),
  features: (n) => count(n, { one: '# Merkmal', other: '# Merkmale' }),
  seconds: (text) => `${text} s`,
  kind: { image: 'Bilder', text: 'Texte', record: 'Datensätze' },
  status: {
    saved: (n) => `Gespeichert. ${judged(n)}.`,
    practised: (n) => `Gespeichert. ${judged(n)}. Die Übung ist vorbei: Von jetzt an zählen Antworten.`,
    undone: (n) => `Rückgängig gemacht. ${judged(n)}.`,
    redone: (n) => `Wiederhergestellt. ${judged(n)}.`,
    skipped: (n) => `Übersprungen. ${judged(n)}.`,
    unskipped: (n) => `Überspringen rückgängig gemacht. ${judged(n)}.`,
    noted: (n) => `Notiz gespeichert. ${judged(n)}.`,
    unnoted: (n) => `Notiz zurückgenommen. ${judged(n)}.`,
    renoted: (n) => `Notiz wiederhergestellt. ${judged(n)}.`,
    flagged: (n, items) => `${aside(items)} beiseitegelegt. ${judged(n)}.`,
    putBack: (n, items) => `${aside(items)} zurückgeholt. ${judged(n)}.`,
    unflagged: (n, items) => `${aside(items)} nicht mehr beiseitegelegt. ${judged(n)}.`,
    reflagged: (n, items) => `${aside(items)} wieder beiseitegelegt. ${judged(n)}.`,
    refused: 'Nicht gezählt: Diese Frage war noch keine Zehntelsekunde zu sehen.',
    repaired: (n) =>
      count(n, {
        one: 'Ein Urteil stand im Journal, aber nicht in der Datenbank, und wurde zurückgeholt.',
        other: '# Urteile standen im Journal, aber nicht in der Datenbank, und wurden zurückgeholt.',
      }),
    rewritten: (n) =>
      count(n, {
        one: 'Ein Urteil fehlte im Journal und wurde dort nachgetragen.',
        other: '# Urteile fehlten im Journal und wurden dort nachgetragen.',
      }),
    ready: (n) => (n === 0 ? 'Bereit.' : `Bereit. ${judged(n)}.`),
  },
};
