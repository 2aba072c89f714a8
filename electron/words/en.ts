/** What the shell itself says: native menus and dialogs. */
export const en = {
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  window: 'Window',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  minimise: 'Minimise',
  close: 'Close window',
  everything: 'All files',
  tables: 'Tables',
  archives: 'Akin projects',
  metrics: 'Akin metrics',
  matrices: 'Matrices and metrics',
  mayReplace: 'Replace files that are already in this folder?',
  replace: 'Replace',
  cancel: 'Cancel',
  broken: 'The window stopped working several times in a row.',
  brokenDetail:
    'Every judgement that was acknowledged is saved. Try again, or quit and start Akin anew; the backups hold earlier states of every project.',
  again: 'Try again',
  quit: 'Quit',
};

export type ShellWords = typeof en;
