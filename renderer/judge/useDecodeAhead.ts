import { useEffect } from 'react';
import { itemsOf } from '../../shared/model/query.ts';
import { library, useSession } from '../session/index.ts';
import { paneCopy } from './copies.ts';

/** Queries looked ahead for large pictures, whose smaller copies take longer than one answer. */
const ahead = 3;

const prepare = async (id: string): Promise<void> => {
  const item = library.cached(id);
  if (item?.content.kind !== 'image') return;
  const url = await library.imageUrl(item);
  if (library.isLargeImage(url)) void paneCopy(url);
};

/** Makes the smaller copies of large pictures before their queries come up. */
export const useDecodeAhead = (): void => {
  const ids = useSession(({ project, upcoming }) =>
    project?.itemKind === 'image'
      ? upcoming
          .slice(0, ahead)
          .flatMap(({ query }) => itemsOf(query))
          .join('\u0000')
      : '',
  );
  useEffect(() => {
    if (ids !== '') for (const id of ids.split('\u0000')) void prepare(id);
  }, [ids]);
};
