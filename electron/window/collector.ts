import { app } from 'electron';

/**
 * Must run before the app is ready: lends windows the engine's garbage collector. A worker calls it once it is idle,
 * since nothing else gives back the buffers of a finished fit while the expert thinks.
 */
export const lendCollector = (): void => app.commandLine.appendSwitch('js-flags', '--expose-gc');
