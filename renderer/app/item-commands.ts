import type { Command, CommandContext, CommandId } from '../commands/command.ts';
import { chooseAny, chooseItem } from '../explore/chooseAny.ts';
import { useView } from '../navigation/view.ts';
import { showJudgementsOf } from '../review/useReview.ts';
import { session } from '../session/index.ts';

const onItem = ({ item }: CommandContext): boolean => item;

const items = (id: CommandId, key: string, when: Command['when'], run: () => void): Command => ({
  id,
  group: 'items',
  keys: [key],
  when,
  run,
});

const onChosen = (act: (item: string) => void) => (): void => {
  const { itemId } = useView.getState();
  if (itemId !== null) act(itemId);
};

/** Takes an item out of the pool, or puts it back. */
const toggleFlag = (id: string): void => {
  const { flagged, flag } = session();
  void flag([id], !flagged.some(({ item }) => item === id), '');
};

export const itemCommands: readonly Command[] = [
  items('exploreItem', 'KeyE', onItem, onChosen(chooseItem)),
  items('reviewItem', 'KeyJ', onItem, onChosen(showJudgementsOf)),
  items('flagItem', 'KeyX', onItem, onChosen(toggleFlag)),
  items(
    'exploreAny',
    'KeyR',
    ({ project, screen }) => project && screen === 'explore',
    () => void chooseAny(),
  ),
];
