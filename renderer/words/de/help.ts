import type { help as english, keyNames as englishKeys } from '../en/help.ts';

export const keyNames: typeof englishKeys = { mod: 'Strg', alt: 'Alt', shift: '⇧', between: ' ' };

export const help: typeof english = {
  title: 'Hilfe',
  lead: 'Alles in Akin hat einen Namen und das meiste eine Taste. Tasten lassen sich unter Einstellungen ändern. Die Befehlssuche findet einen Befehl an seinem Namen.',
  noCommand: 'Hier gibt es keinen brauchbaren Befehl dieses Namens',
};
