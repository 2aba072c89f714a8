import type { help as english } from '../en/help.ts';

export const help: typeof english = {
  title: 'Hilfe',
  lead: 'Alles in Akin hat einen Namen und das meiste eine Taste. Tasten lassen sich unter Einstellungen ändern. Die Befehlssuche findet einen Befehl an seinem Namen.',
  noCommand: 'Hier gibt es keinen brauchbaren Befehl dieses Namens',
};
