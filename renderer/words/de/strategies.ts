import type { strategies as english } from '../en/strategies.ts';

export const strategies: typeof english = {
  default: 'Anpassend (empfohlen)',
  random: 'Zufällig',
  uncertainty: 'Wo die Metrik unsicher ist',
  'uncertainty-top': 'Nur wo sie am unsichersten ist',
  committee: 'Wo mehrere Metriken uneins sind',
  bald: 'Wo eine Antwort am meisten sagt (BALD)',
  'psd-bald': 'BALD unter echten Metriken',
  'k-centre': 'Über alle Objekte verteilt',
  'band-epig': 'Was die meisten anderen Paare klärt (EPIG)',
  tuple: 'Aufschlussreichste Tripel',
  exploration: 'Nie beurteilte Objekte',
};
