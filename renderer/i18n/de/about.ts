import type { about as english } from '../en/about.ts';

export const about: typeof english = {
  title: 'Über Akin',
  version: (version) => `Akin ${version}`,
  runtime: (runtime) => `Läuft in ${runtime}.`,
  licence:
    'Akin ist freie Software unter der MIT-Lizenz. Es kommt ohne jede Gewähr und arbeitet ohne Netz: Was Sie urteilen, bleibt auf diesem Rechner.',
  notices: 'Gemacht mit',
  builtFrom: (n) =>
    `${n} Pakete anderer Autoren sind Teil von Akin. Jedes steht hier mit seiner Lizenz; die Lizenzen von Electron und Chromium liegen neben dem Programm.`,
  absent: 'Die Hinweise auf Dritte fehlen in dieser Fassung. Bauen Sie Akin neu, oder nehmen Sie eine fertige Ausgabe.',
};
