import type { explore as english } from '../en/explore.ts';

export const explore: typeof english = {
  title: 'Erkunden',
  chooseTitle: 'Ein Objekt wählen',
  chooseBody: 'Seine nächsten Nachbarn erscheinen unter der gelernten Metrik, daneben die unter euklidischem Abstand.',
  findLabel: 'Objekt suchen',
  learned: 'Unter der gelernten Metrik',
  euclidean: 'Unter euklidischem Abstand',
  noMetric: 'Noch keine Metrik, daher nur der euklidische Abstand.',
  distance: (text) => `Abstand ${text}`,
  moved: { up: (n) => `${n} näher als euklidisch`, only: 'nur hier' },
  rank: (n) => `Nachbar ${n}`,
  surprise: 'Ein anderes',
  focus: 'Das gewählte Objekt',
};
