import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { paneCopy } from '../../content/image-copies.ts';
import { useWords } from '../../i18n/useWords.ts';
import { LargeView } from './tiled-viewer/view.ts';

interface Props {
  readonly url: string;
  readonly name: string;
  readonly onReady: () => void;
  readonly onBroken: () => void;
}

/** A picture of many megapixels, decoded elsewhere and painted as far as it is in sight. */
export const LargePicture = memo(({ url, name, onReady, onBroken }: Props): ReactNode => {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [animated, setAnimated] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (!target || !context) return;
    let view: LargeView | null = null;
    let wanted = true;
    void paneCopy(url).then((copy) => {
      if (!wanted) return;
      if (copy === null) return onBroken();
      setAnimated(copy.animated);
      view = new LargeView({ canvas: target, context, url, copy }, onReady);
    });
    return () => {
      wanted = false;
      view?.close();
    };
  }, [url, onReady, onBroken]);
  return (
    <>
      <canvas ref={canvas} className="picture-view" role="img" aria-label={name} />
      {animated && <p className="picture-note">{words.judge.firstFrame}</p>}
    </>
  );
});
LargePicture.displayName = 'LargePicture';
