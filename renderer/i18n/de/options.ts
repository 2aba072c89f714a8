import type { OptionWords } from '../options.ts';

const tolerance = 'Genauigkeit';

export const options: OptionWords = {
  maxIterations: { label: 'Meiste Schritte', help: 'Hier hält das Lernen an und sagt, dass es nicht konvergiert ist.' },
  prior: {
    label: 'Ausgangsmetrik',
    help: 'Die Metrik, in deren Nähe geblieben wird: identity (euklidischer Abstand), covariance (inverse Kovarianz der beurteilten Objekte) oder eine eigene Matrix.',
  },
  tolerance: {
    label: tolerance,
    help: 'Größte Dualitätslücke, die als Optimum gilt, als Anteil der Zielfunktion.',
  },
  'sdml.tolerance': { label: tolerance, help: 'Größte Verletzung der Optimalitätsbedingungen, als Anteil.' },
  'lsml.tolerance': { label: tolerance, help: 'Größter möglicher Abstand zum Optimum, als Anteil der Zielfunktion.' },
  'mmc-diagonal.tolerance': {
    label: tolerance,
    help: 'Größte Dualitätslücke, die als Optimum gilt, als Anteil von c.',
  },
  'nca.tolerance': { label: tolerance, help: 'Hält an, wenn ein Schritt weniger als diesen Anteil verbessert.' },
  'mlkr.tolerance': { label: tolerance, help: 'Hält an, wenn ein Schritt weniger als diesen Anteil verbessert.' },
  'bayes.tolerance': { label: tolerance, help: 'Norm des Gradienten, ab der das Lernen als konvergiert gilt.' },
  'rca.ridge': {
    label: 'Zusatzstreuung',
    help: 'Kommt in jeder Richtung zur Streuung innerhalb der Grüppchen, als Anteil ihres Mittels. Offen gelassen 0, oder 0,1, wenn die Grüppchen nicht in jede Richtung streuen.',
  },
  'itml.gamma': {
    label: 'Gewicht der Antworten',
    help: 'Höher folgt den Antworten genauer, niedriger bleibt der Ausgangsmetrik näher.',
  },
  'itml.bounds': {
    label: 'Grenzen',
    help: 'Quadrierte Abstände: ähnliche Paare sollen unter die erste, verschiedene über der zweiten bleiben. Offen gelassen das 5. und das 95. Perzentil unter den beurteilten Objekten.',
  },
  'sdml.balance': {
    label: 'Gewicht der Antworten',
    help: 'Was ein Paar gegen die Ausgangsmetrik wiegt. Offen gelassen 0,9 des größten Gewichts, bei dem es immer eine Lösung gibt.',
  },
  'sdml.sparsity': {
    label: 'Sparsamkeit',
    help: 'Höher setzt mehr Einträge neben der Diagonalen auf null: weniger Merkmale, die zusammen zählen.',
  },
  'mmc-diagonal.c': { label: 'Maßstab', help: 'Bestimmt nur die Größe der Abstände.' },
  'scml.basis': {
    label: 'Richtungen',
    help: 'Aus wie vielen Richtungen die Metrik zusammengesetzt werden darf. Offen gelassen zehn je Merkmal, höchstens 400, aber nie unter 200.',
  },
  'scml.beta': { label: 'Sparsamkeit', help: 'Preis je Einheit Gewicht; höher braucht weniger Richtungen.' },
  'lmnn.neighbours': {
    label: 'Nachbarn',
    help: 'Wie viele der nächsten Objekte derselben Klasse jedem Objekt nahe gehalten werden.',
  },
  'lmnn.regularization': {
    label: 'Ziehen gegen Schieben',
    help: 'Gewicht dessen, Nachbarn nah zu halten; der Rest bis 1 hält andere Klassen fern.',
  },
  'lfda.neighbours': {
    label: 'Nachbarn',
    help: 'Der Abstand zu diesem Nachbarn derselben Klasse bestimmt, was als nah gilt. Offen gelassen 7 oder weniger.',
  },
  'lfda.embedding': {
    label: 'Einbettung',
    help: 'weighted: Richtungen zählen, wie gut sie Klassen trennen; plain: alle gleich; orthonormal: trennende Richtungen mit Länge eins.',
  },
  'bayes.priorStrength': {
    label: 'Stärke der Vorannahme',
    help: 'Wie fest Abstände vor jeder Antwort klein gehalten werden. Offen gelassen so, dass die Antworten am wahrscheinlichsten sind.',
  },
  'bayes.lapse': {
    label: 'Anteil der Versehen',
    help: 'Anteil der Antworten, die als ohne Hinsehen gegeben gelten: Bei 0 kann ein Versehen die ganze Metrik verbiegen.',
  },
  'bilinear.regularization': {
    label: 'Bindung',
    help: 'Wie fest die Ähnlichkeit am schlichten Skalarprodukt der Merkmale gehalten wird. Niedriger folgt den Tripeln genauer.',
  },
  'bilinear.tolerance': {
    label: tolerance,
    help: 'Größter Abstand vom Optimum, der noch gilt, als Anteil der Zielfunktion.',
  },
  'lrml.neighbours': { label: 'Nachbarn', help: 'Mit wie vielen nächsten Objekten jedes Objekt verbunden wird.' },
  'lrml.smoothness': {
    label: 'Glätte',
    help: 'Gewicht dessen, dass dicht Beieinanderliegendes nahe bleibt, gegen die Antworten.',
  },
};
