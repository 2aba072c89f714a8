import { chooseAny } from '../explore/chooseAny.ts';
import { type ScreenName, useView } from '../frame/view.ts';
import { session } from '../session/index.ts';
import type { Command, CommandId, Situation } from './command.ts';

const onItem = ({ item }: Situation): boolean => item;

const items = (id: CommandId, key: string, when: Command['when'], run: () => void): Command => ({
  id,
  group: 'items',
  keys: [key],
  when,
  run,
});

/** Shows the chosen item on another screen. */
const showOn = (screen: ScreenName) => (): void => {
  const { go, itemId } = useView.getState();
  go(screen, itemId);
};

/** Takes the chosen item out of the pool, or puts it back. */
const flagChosen = (): void => {
  const { itemId } = useView.getState();
  const { flagged, flag } = session();
  if (itemId !== null) void flag(itemId, !flagged.some(({ item }) => item === itemId), '');
};

export const itemCommands: readonly Command[] = [
  items('exploreItem', 'KeyE', onItem, showOn('explore')),
  items('reviewItem', 'KeyJ', onItem, showOn('review')),
  items('flagItem', 'KeyX', onItem, flagChosen),
  items(
    'exploreAny',
    'KeyR',
    ({ project, screen }) => project && screen === 'explore',
    () => void chooseAny(),
  ),
];
