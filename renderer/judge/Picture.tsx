import { IconPhotoOff } from '@tabler/icons-react';
import { memo, type ReactNode, type SyntheticEvent, useState } from 'react';
import type { Item } from '../../shared/model/item.ts';
import { nameOf } from '../items/naming.ts';
import { useImageUrl } from '../items/useImageUrl.ts';
import { useWords } from '../words/useWords.ts';

/** The pane fits a picture by its own proportions, which are known once it is loaded. */
const tellRatio = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>): void => {
  if (image.naturalHeight > 0) image.style.setProperty('--ratio', String(image.naturalWidth / image.naturalHeight));
};

/**
 * One picture in its pane. How it is zoomed, turned and toned comes from CSS variables on the stage, so that
 * moving all panes in step repaints without rendering anything.
 */
export const Picture = memo(({ item }: { readonly item: Item }): ReactNode => {
  const words = useWords();
  const url = useImageUrl(item);
  const [broken, setBroken] = useState(false);
  if (url === '' || broken)
    return (
      <div className="picture picture-missing">
        <IconPhotoOff size={40} stroke={1.4} aria-hidden="true" />
        <p>{words.items.pictureMissing}</p>
      </div>
    );
  return (
    <div className="picture">
      {url !== null && (
        <img
          className="picture-image"
          src={url}
          alt={nameOf(item)}
          draggable={false}
          decoding="sync"
          onLoad={tellRatio}
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
});
Picture.displayName = 'Picture';
