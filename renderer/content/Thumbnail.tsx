import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { library } from '../library/index.ts';
import type { Copy } from '../workers/pictures/shrinker-api.ts';
import { cardCopy, paneCopy } from './image-copies.ts';

interface Props {
  readonly url: string;
  /** Empty where the name stands beside it anyway. */
  readonly alt: string;
  readonly className: string;
  /** Shown alone, as large as there is room. */
  readonly alone?: boolean;
  /** Whether a frame may go without it until it is decoded. */
  readonly decoding?: 'async' | 'auto';
}

/** Milliseconds after which it has come to stay: what is scrolled past is not decoded. */
const staysFrom = 150;

const draw = (canvas: HTMLCanvasElement, { bitmap }: Copy): void => {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
};

/** A picture of many megapixels, drawn from a copy: decoded whole, a dozen of them would take gigabytes. */
const LargeThumbnail = ({ url, alt, className, alone = false }: Props): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [waiting, setWaiting] = useState(true);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const copy = await (alone ? paneCopy(url) : cardCopy(url));
      if (!wanted) return;
      if (copy !== null && canvas.current !== null) draw(canvas.current, copy);
      setWaiting(false);
    };
    const timer = setTimeout(() => void ask(), staysFrom);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [url, alone]);
  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={alt}
      aria-hidden={alt === '' || undefined}
      data-waiting={waiting ? '' : undefined}
    />
  );
};

/** A picture among others, not to be looked at closely. */
export const Thumbnail = memo((props: Props): ReactNode => {
  const { url, alt, className, decoding = 'auto' } = props;
  if (library.isLargeImage(url)) return <LargeThumbnail {...props} />;
  return <img className={className} src={url} alt={alt} loading="lazy" decoding={decoding} draggable={false} />;
});
Thumbnail.displayName = 'Thumbnail';
