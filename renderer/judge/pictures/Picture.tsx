// Room: Pictures side by side, moved, zoomed and turned together.

import { IconPhotoOff } from '@tabler/icons-react';
import { memo, type ReactNode, type SyntheticEvent, useCallback, useState } from 'react';
import type { Item } from '../../../shared/model/item.ts';
import { nameOf } from '../../content/naming.ts';
import { useImageUrl } from '../../content/useImageUrl.ts';
import { useWords } from '../../i18n/useWords.ts';
import { library } from '../../library/index.ts';
import { isLarge } from '../../workers/pictures/image-sizes.ts';
import { LargePicture } from './LargePicture.tsx';

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
  const [measuredLarge, setLarge] = useState(false);
  const [ready, setReady] = useState(false);
  const breaks = useCallback(() => setBroken(true), []);
  const arrives = useCallback(() => setReady(true), []);
  // The file's first bytes tell for most formats; for the others it is known once the picture is loaded.
  const large = measuredLarge || (url !== null && library.isLargeImage(url));
  /** Until its size is known nothing is painted, so that nothing large is decoded whole. */
  const measure = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>): void => {
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    if (isLarge(size)) setLarge(true);
    else {
      image.style.setProperty('--ratio', String(size.width / Math.max(1, size.height)));
      image.style.visibility = 'inherit';
      setReady(true);
    }
  };
  if (url === '' || broken) return <Missing />;
  return (
    <div className="picture" data-waiting={ready ? undefined : ''}>
      {url !== null && !large && (
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
      {url !== null && large && <LargePicture url={url} name={nameOf(item)} onReady={arrives} onBroken={breaks} />}
    </div>
  );
});
Picture.displayName = 'Picture';
