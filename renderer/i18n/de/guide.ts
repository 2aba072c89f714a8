import type { guide as english } from '../en/guide.ts';

export const guide: typeof english = {
  title: 'Ein kurzer Rundgang',
  offer: 'Neu hier? Antworten Sie mit den Pfeiltasten, oder sehen Sie sich zuerst um.',
  show: 'Umsehen',
  dismiss: 'Kein Rundgang',
  step: (n, of) => `Schritt ${n} von ${of}`,
  next: 'Weiter',
  leave: 'Rundgang verlassen',
  finish: 'Urteilen beginnen',
  again: 'Der Rundgang ist unter Hilfe oder mit seiner Taste wieder zu finden.',
  steps: [
    {
      title: 'Zwei Objekte, eine Frage',
      text: 'Akin zeigt zwei Objekte nebeneinander und fragt, ob sie ähnlich sind. Was ähnlich heißt, bestimmen Sie; schreiben Sie es unter Anleitung auf.',
    },
    {
      title: 'Mit den Pfeiltasten antworten',
      text: '→ ist ähnlich, ← ist verschieden, ↓ ist unklar. S überspringt, Strg Z nimmt die letzte Antwort zurück, so oft Sie wollen.',
    },
    {
      title: 'Die Metrik lernt nebenbei',
      text: 'Manche Fragen werden gewählt, weil die Metrik unsicher ist, manche zufällig, um zu messen, wie gut sie ist. Markierungen und Vorhersagen bleiben verborgen, damit sie Sie nicht lenken.',
    },
    {
      title: 'Ansehen, benutzen, mitnehmen',
      text: 'Metrik sagt, wie gut sie ist und ob sie den schlichten Abstand schlägt. Erkunden zeigt Nachbarn. Ausgeben schreibt Dateien, die andere Programme lesen.',
    },
  ],
};
