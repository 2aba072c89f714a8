import { writeFileSync } from 'node:fs';
import { roomsPage } from './rooms/list.mjs';
import { inCheckout } from './setup/paths.mjs';

writeFileSync(inCheckout('docs', 'rooms.md'), roomsPage());
