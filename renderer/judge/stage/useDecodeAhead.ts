import { useEffect } from 'react';
import { itemsOf } from '../../../shared/model/query.ts';
import { cardCopy, paneCopy } from '../../content/image-copies.ts';
import { library } from '../../library/index.ts';
import { useSession } from '../../session/index.ts';

/** Queries looked ahead for large pictures, whose smaller copies take longer than one answer. */
const ahead = 3;

const prepare = async (id: string, copyOf: (url: string) => unknown): Promise<void> => {
  const item = library.cached(id);
  if (item?.content.kind !== 'image') return;
  const url = await library.imageUrl(item);
  if (library.isLargeImage(url)) copyOf(url);
};

/** The items that come next, each once for every way in which it will be shown: a grid shows cards. */
const keysOf = (shown: 'card' | 'pane', ids: readonly string[]): readonly string[] => ids.map((id) => `${shown} ${id}`);

/** Makes the smaller copies of large pictures before their queries come up. */
export const useDecodeAhead = (): void => {
  const keys = useSession(({ project, upcoming }) =>
    project?.itemKind === 'image'
      ? upcoming
          .slice(0, ahead)
          .flatMap(({ query }) => keysOf(query.kind === 'grid' ? 'card' : 'pane', itemsOf(query)))
          .join('\u0000')
      : '',
  );
  useEffect(() => {
    if (keys === '') return;
    for (const key of keys.split('\u0000')) {
      const space = key.indexOf(' ');
      void prepare(key.slice(space + 1), key.slice(0, space) === 'card' ? cardCopy : paneCopy);
    }
  }, [keys]);
};
