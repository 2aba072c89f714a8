// Room: Projects and items as the screens see them: list, import, look up, archive.

import { appState } from '../session/app-state.ts';
import { session } from '../session/index.ts';
import { createLibrary } from './create.ts';
import type { Library } from './library.ts';

/** The projects and items of this machine, for every screen. */
export const library: Library = createLibrary(appState, session);
