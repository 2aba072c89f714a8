import type { stop as english } from '../en/stop.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('de');

export const stop: typeof english = {
  title: 'Darf ich aufhören?',
  met: 'ja',
  notMet: 'noch nicht',
  notKnown: 'noch nicht zu wissen',
  weighing: 'Die Urteile werden durchgesehen.',
  signals: {
    answers: 'Mindestens zehn Antworten jeder Art',
    plateau: 'Vorhersagen ändern sich von Mal zu Mal nicht mehr',
    information: 'Keine Frage mehr, die viel verriete',
    audits: 'Genauigkeit auf fünf Prozent nach beiden Seiten bekannt',
  },
  sentence: {
    fewAnswers: (n) =>
      count(n, {
        one: 'Zu früh: Zuerst fehlt noch # Antwort der selteneren Art.',
        other: 'Zu früh: Zuerst fehlen noch # Antworten der selteneren Art.',
      }),
    noCurve: 'Zu früh: Die Genauigkeit ist zu selten gemessen, um zu sehen, wohin sie geht.',
    mayStop: (n) => `Sie dürfen aufhören. ${n} weitere Urteile änderten die Genauigkeit um weniger als ein Prozent.`,
    littleGain: (n) =>
      `${n} weitere Urteile änderten die Genauigkeit um weniger als ein Prozent, aber noch stimmen nicht alle Zeichen überein.`,
    worthIt: (n, now, then, low, high) =>
      `Weitermachen lohnt: ${n} weitere Urteile brächten die Genauigkeit von ${now} auf etwa ${then} (${low} bis ${high}).`,
  },
  halve: (n) =>
    count(n, {
      one: '# weitere Prüffrage halbierte das Intervall der Genauigkeit.',
      other: '# weitere Prüffragen halbierten das Intervall der Genauigkeit.',
    }),
  steadyTitle: 'Wie beständig die Antworten sind',
  steadyNone: 'Noch wurde keine Frage zweimal gestellt.',
  steadyAll: (n) =>
    count(n, {
      one: 'Die eine Frage, die noch einmal kam, wurde wie zuvor beantwortet.',
      other: 'Alle # Fragen, die noch einmal kamen, wurden wie zuvor beantwortet.',
    }),
  steady: (agreement, n, ceiling) =>
    `${agreement} gleich bei ${n} erneut Gefragten. Keine Metrik kann bei solchen Antworten öfter als etwa ${ceiling} recht haben.`,
  contradictions: (n) => count(n, { one: '# Widerspruch anzusehen', other: '# Widersprüche anzusehen' }),
};
