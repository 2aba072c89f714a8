import type { help as english, keyNames as englishKeys } from '../en/help.ts';

export const keyNames: typeof englishKeys = { mod: 'Strg', alt: 'Alt', shift: '⇧', between: ' ' };

export const help: typeof english = {
  title: 'Hilfe',
  lead: 'Alles, was Akin tut, hat einen Namen und eine Taste. Tasten lassen sich unter Einstellungen ändern. Die Befehlssuche findet einen Befehl an seinem Namen.',
  noCommand: 'Hier gibt es keinen brauchbaren Befehl dieses Namens',
};
