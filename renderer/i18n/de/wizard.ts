import type { wizard as english } from '../en/wizard.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('de');

export const wizard: typeof english = {
  title: 'Neues Projekt',
  lead: 'Wählen Sie, was verglichen werden soll. Nichts verlässt diesen Rechner, und nichts wird behalten, bevor alles eingelesen ist.',
  fromTable: 'Eine Tabelle',
  fromTableHint: 'CSV oder TSV mit Kopfzeile, JSON-Zeilen oder Parquet; je Zeile ein Objekt',
  fromImages: 'Ein Ordner mit Bildern',
  fromImagesHint: 'PNG, JPEG, WebP oder GIF; je Bild ein Objekt',
  fromSample: 'Stattdessen ein Beispiel',
  nameLabel: 'Name des Projekts',
  previewTitle: 'Was die Spalten sind',
  previewLead: (n) =>
    count(n, {
      one: '# Zeile. Die Rollen sind aus den Werten geraten; ändern Sie, was nicht stimmt.',
      other: '# Zeilen. Die Rollen sind aus den Werten geraten; ändern Sie, was nicht stimmt.',
    }),
  roleOf: (column) => `Rolle von ${column}`,
  roles: {
    id: 'Kennung',
    number: 'Zahl',
    category: 'Kategorie',
    text: 'Text',
    image: 'Pfad eines Bildes',
    label: 'Klasse oder Zielwert',
    ignore: 'Weglassen',
  },
  roleHelp: {
    id: 'benennt das Objekt',
    number: 'wird der Größe nach verglichen',
    category: 'wird auf Gleichheit verglichen',
    text: 'wird nach seinen Wörtern verglichen',
    image: 'wird als Bild verglichen',
    label: 'bekannte Klasse oder Zielwert, beim Urteilen nie zu sehen',
    ignore: 'wird nicht benutzt',
  },
  addImages: 'Ordner mit den Bildern wählen',
  imagesChosen: (n) => count(n, { one: '# Bild gewählt', other: '# Bilder gewählt' }),
  imagesFound: (n) => count(n, { one: '# Bild', other: '# Bilder' }),
  import: 'Einlesen',
  reading: 'Datei wird gelesen',
  choose: 'Andere Datei wählen',
  previewRegion: 'Erste Zeilen der Tabelle',
};
