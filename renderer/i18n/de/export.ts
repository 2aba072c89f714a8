import type { exporting as english } from '../en/export.ts';

export const exporting: typeof english = {
  title: 'Ausgeben',
  lead: 'Bringen Sie die Metrik dorthin, wo die Objekte sind, und die Urteile, wohin Sie wollen.',
  metricTitle: 'Die Metrik',
  metricLead: (learner, judgements) => `Gelernt von ${learner} aus: ${judgements}.`,
  metricPlain: 'Euklidischer Abstand auf standardisierten Merkmalen: Nichts Gelerntes ist besser.',
  save: (ending) => `.${ending} speichern`,
  notBetter: 'Diese Metrik schlägt den euklidischen Abstand noch nicht. Ausgeben lässt sie sich dennoch.',
  noMetric: 'Noch gibt es keine Metrik. Beurteilen Sie zuerst einige Paare; sie wird nebenbei gelernt.',
  formats: {
    json: { name: 'JSON', about: 'Alles in einer lesbaren Datei, mit Herkunft und Prüfpaaren' },
    npz: { name: 'NumPy', about: 'Dieselben Felder für Python, ohne pickle' },
    onnx: { name: 'ONNX', about: 'Ein Modell von Merkmalen zur Einbettung, für jede ONNX-Laufzeit' },
    csv: { name: 'CSV', about: 'Die Matrix L mit Merkmalsnamen, Mitte und Maßstab, für Tabellen und R' },
    safetensors: { name: 'safetensors', about: 'Die Felder für Werkzeuge des tiefen Lernens' },
  },
  bundleTitle: 'Ein Bündel mit Lader',
  bundleAbout:
    'Jedes Format und load_metric.py, das nur NumPy braucht: Es prüft die Prüfpaare und bietet transform und pair_distance.',
  judgementsTitle: 'Die Urteile',
  judgementsAbout: 'Jedes mit wer, wann, wie lange, wie es gewählt wurde und seiner Geschichte.',
  archiveTitle: 'Das ganze Projekt',
  archiveAbout:
    'Objekte, Merkmale, Urteile und Metriken in einer .akin-Datei, um sie anderswo zu öffnen oder zusammenzuführen.',
  mergeAbout:
    'Urteile, die andere über dieselben Objekte in ihrem eigenen Akin gefällt haben: einzeln zusammengeführt, in beliebiger Folge, keines doppelt.',
  merged: 'Die Urteile des Archivs sind jetzt in diesem Projekt.',
  saved: (name) => `${name} gespeichert.`,
};
