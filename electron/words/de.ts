import type { ShellWords } from './en.ts';

export const de: ShellWords = {
  edit: 'Bearbeiten',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  window: 'Fenster',
  resetZoom: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fullScreen: 'Vollbild',
  minimise: 'Minimieren',
  close: 'Fenster schließen',
  everything: 'Alle Dateien',
  tables: 'Tabellen',
  archives: 'Akin-Projekte',
  metrics: 'Akin-Metriken',
  matrices: 'Matrizen und Metriken',
  mayReplace: 'Dateien ersetzen, die schon in diesem Ordner liegen?',
  replace: 'Ersetzen',
  cancel: 'Abbrechen',
  broken: 'Das Fenster ist mehrmals nacheinander stehen geblieben.',
  brokenDetail:
    'Jedes bestätigte Urteil ist gespeichert. Versuchen Sie es noch einmal, oder beenden Sie Akin und starten Sie es neu; die Sicherungen enthalten frühere Stände jedes Projekts.',
  again: 'Noch einmal versuchen',
  quit: 'Beenden',
};
