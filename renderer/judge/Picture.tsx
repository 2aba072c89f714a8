import { IconPhotoOff } from '@tabler/icons-react';
import { memo, type ReactNode, type SyntheticEvent, useCallback, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { nameOf } from '../items/naming.ts';
import { useImageUrl } from '../items/useImageUrl.ts';
import { useWords } from '../words/useWords.ts';
import { LargePicture } from './LargePicture.tsx';
import { isLarge, type Size } from './reduced.ts';

const Missing = (): ReactNode => {
  const words = useWords();
  return (
    <div className="picture picture-missing">
      <IconPhotoOff size={40} stroke={1.4} aria-hidden="true" />
      <p>{words.items.pictureMissing}</p>
    </div>
  );
};

/**
 * One picture in its pane. How it is zoomed, turned and toned comes from CSS variables on the stage, so that
 * moving all panes in step repaints without rendering anything.
 */
export const Picture = memo(({ item }: { readonly item: Item }): ReactNode => {
  const url = useImageUrl(item);
  const [broken, setBroken] = useState(false);
  const [large, setLarge] = useState<Size | null>(null);
  const [ready, setReady] = useState(false);
  const breaks = useCallback(() => setBroken(true), []);
  const arrives = useCallback(() => setReady(true), []);
  /** Its size is known once it is loaded; until then nothing is painted, so that nothing large is decoded whole. */
  const measure = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>): void => {
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    if (isLarge(size)) setLarge(size);
    else {
      image.style.setProperty('--ratio', String(size.width / Math.max(1, size.height)));
      image.style.visibility = 'inherit';
      setReady(true);
    }
  };
  if (url === '' || broken) return <Missing />;
  return (
    <div className="picture" data-waiting={ready ? undefined : ''}>
      {url !== null && large === null && (
        <img
          className="picture-image picture-unmeasured"
          src={url}
          alt={nameOf(item)}
          draggable={false}
          decoding="sync"
          onLoad={measure}
          onError={breaks}
        />
      )}
      {url !== null && large !== null && (
        <LargePicture url={url} name={nameOf(item)} size={large} onReady={arrives} onBroken={breaks} />
      )}
    </div>
  );
});
Picture.displayName = 'Picture';
