import type { learners as english } from '../en/learners.ts';

export const learners: typeof english = {
  auto: {
    title: 'Automatisch',
    summary:
      'Versucht jeden Lerner, den Ihre Antworten erlauben, und behält den besten, bei Gleichstand den einfacheren.',
  },
  euclidean: {
    title: 'Euklidisch',
    summary: 'Jedes Merkmal zählt gleich; nichts wird gelernt. Der Maßstab für alle anderen.',
  },
  covariance: {
    title: 'Kovarianz',
    summary: 'Gleicht aus, wie sehr Merkmale streuen und sich überlappen, ohne eine Antwort anzusehen.',
  },
  rca: {
    title: 'RCA',
    summary: 'Nimmt zurück, worin sich ähnliche Objekte noch unterscheiden. Sofort fertig; braucht nur ähnliche Paare.',
  },
  itml: {
    title: 'ITML',
    summary:
      'Bleibt nahe am Anfang, während ähnliche Paare zusammenrücken und verschiedene fern bleiben. Eine gute erste Wahl.',
  },
  sdml: {
    title: 'SDML',
    summary:
      'Behält nur Beziehungen zwischen Merkmalen, die die Antworten verlangen. Gut bei vielen Merkmalen und wenigen Antworten.',
  },
  mmc: {
    title: 'MMC',
    summary: 'Schiebt Verschiedenes auseinander, während Ähnliches nah bleibt. Braucht beide Arten von Antworten.',
  },
  'mmc-diagonal': { title: 'MMC, diagonal', summary: 'Ein Gewicht je Merkmal und nichts weiter. Leicht zu lesen.' },
  lsml: {
    title: 'LSML',
    summary:
      'Lernt daraus, welcher von zwei Abständen kleiner ist. Schnell und nachsichtig mit einzelnen falschen Antworten.',
  },
  scml: { title: 'SCML', summary: 'Baut die Metrik aus einfachen Richtungen. Für Tripel und für viele Merkmale.' },
  bayes: {
    title: 'Bayesisch',
    summary:
      'Wägt alle Metriken ab, die zu den Antworten passen, Paare und Tripel zusammen, und weiß, wie sicher es ist.',
  },
  lmnn: { title: 'LMNN', summary: 'Bringt Nachbarn einer Klasse zusammen. Braucht eine Klassenspalte.' },
  nca: { title: 'NCA', summary: 'Lässt den nächsten Nachbarn die Klasse verraten. Braucht eine Klassenspalte.' },
  lfda: {
    title: 'LFDA',
    summary: 'Trennt Klassen, die aus mehreren Häufchen bestehen dürfen. Sofort fertig; braucht eine Klassenspalte.',
  },
  mlkr: { title: 'MLKR', summary: 'Lernt, was eine Zahl vorhersagt. Braucht einen Zielwert.' },
  lrml: {
    title: 'LRML',
    summary: 'Nutzt auch die nicht beurteilten Objekte und nimmt an, dass dicht Beieinanderliegendes zusammengehört.',
  },
  bilinear: {
    title: 'Bilinear',
    summary:
      'Eine Ähnlichkeit, kein Abstand: Sie kann reihen, aber ein Objekt muss nicht sich selbst am nächsten sein.',
  },
};
