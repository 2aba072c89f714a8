export const keyNames = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', between: ' ' };

export const help = {
  title: 'Help',
  lead: 'Everything that Akin does has a name and a key. Keys can be changed under Settings. The palette finds a command by its name.',
  noCommand: 'No command by that name can be used here',
};
