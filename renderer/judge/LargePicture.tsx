import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { wantsWhole } from '../workers/reduced.ts';
import { reducedBitmap } from './copies.ts';
import { useLook } from './look.ts';

interface Props {
  readonly url: string;
  readonly name: string;
  readonly onReady: () => void;
  readonly onBroken: () => void;
}

/** The picture itself over its smaller copy, from the first close look on; decoded when it can be, never waited for. */
const Whole = ({ url, ratio }: { readonly url: string; readonly ratio: number }): ReactNode => {
  const wanted = useLook(({ zoom, actual }) => wantsWhole(zoom, actual));
  const [ever, setEver] = useState(wanted);
  if (wanted && !ever) setEver(true);
  if (!ever) return null;
  return (
    <img
      ref={(image) => image?.style.setProperty('--ratio', String(ratio))}
      className="picture-image picture-whole"
      src={url}
      alt=""
      draggable={false}
      decoding="async"
    />
  );
};

/** A picture of many megapixels: fitted from a smaller copy, so that showing it costs no more than any other. */
export const LargePicture = memo(({ url, name, onReady, onBroken }: Props): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null);
  /** Width over height; null until the copy is there. */
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    const target = canvas.current;
    let wanted = true;
    void reducedBitmap(url).then((bitmap) => {
      if (!wanted || target === null) return;
      if (bitmap === null) return onBroken();
      target.width = bitmap.width;
      target.height = bitmap.height;
      target.getContext('2d')?.drawImage(bitmap, 0, 0);
      setRatio(bitmap.width / bitmap.height);
      target.style.setProperty('--ratio', String(bitmap.width / bitmap.height));
      onReady();
    });
    return () => {
      wanted = false;
      // Gives its megabytes back now, a few milliseconds each; collected together they would hold up the window.
      if (target !== null) target.width = 0;
    };
  }, [url, onReady, onBroken]);
  return (
    <>
      <canvas
        ref={canvas}
        className={`picture-image picture-reduced${ratio === null ? ' picture-unmeasured' : ''}`}
        role="img"
        aria-label={name}
      />
      {ratio !== null && <Whole url={url} ratio={ratio} />}
    </>
  );
});
LargePicture.displayName = 'LargePicture';
