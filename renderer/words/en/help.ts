export const keyNames = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', between: ' ' };

export const help = {
  title: 'Help',
  lead: 'Everything in Akin has a name, and most things a key. Keys can be changed under Settings. The palette finds a command by its name.',
  noCommand: 'No command by that name can be used here',
};
