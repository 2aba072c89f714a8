import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLook } from './look.ts';
import { reducedBitmap, type Size, wantsWhole } from './reduced.ts';

interface Props {
  readonly url: string;
  readonly name: string;
  readonly size: Size;
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
export const LargePicture = memo(({ url, name, size, onReady, onBroken }: Props): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = size.width / size.height;
  useEffect(() => {
    let wanted = true;
    void reducedBitmap(url, size).then((bitmap) => {
      const target = canvas.current;
      if (!wanted || target === null) return;
      if (bitmap === null) return onBroken();
      target.width = bitmap.width;
      target.height = bitmap.height;
      target.getContext('2d')?.drawImage(bitmap, 0, 0);
      onReady();
    });
    return () => {
      wanted = false;
    };
  }, [url, size, onReady, onBroken]);
  useEffect(() => canvas.current?.style.setProperty('--ratio', String(ratio)), [ratio]);
  return (
    <>
      <canvas ref={canvas} className="picture-image picture-reduced" role="img" aria-label={name} />
      <Whole url={url} ratio={ratio} />
    </>
  );
});
LargePicture.displayName = 'LargePicture';
