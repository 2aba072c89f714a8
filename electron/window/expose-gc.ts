import { app } from 'electron';

/**
 * Must run before the app is ready: lends windows the engine's garbage collector. Workers call it once they are idle, and
 * the window once the expert rests, since nothing else gives back what their work has left until more work needs the room (docs/decisions/0004).
 */
export const exposeGc = (): void => app.commandLine.appendSwitch('js-flags', '--expose-gc');
