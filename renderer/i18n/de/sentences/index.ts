// Room: German for the sentences that `shared/` and the screens make with `say`.

import type { Sentences } from '../../sentences.ts';
import { archives } from './archives.ts';
import { constraints } from './constraints.ts';
import { features } from './features.ts';
import { files } from './files.ts';
import { fits } from './fits.ts';
import { foreign } from './foreign.ts';
import { names } from './names.ts';
import { house } from './shell-and-storage.ts';
import { simulation } from './simulation.ts';
import { work } from './work.ts';

/** Every sentence of the program in German, and those of its libraries that reach the screen. */
export const sentences: Sentences = {
  ...files,
  ...archives,
  ...features,
  ...names,
  ...constraints,
  ...fits,
  ...simulation,
  ...work,
  ...house,
  ...foreign,
};
