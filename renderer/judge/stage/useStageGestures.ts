import { type RefCallback, useCallback } from 'react';
import { panBy, useViewTransform, type ViewTransform, zoomBy } from '../pictures/view-transform.ts';

const toneOf = ({ brightness, contrast, inverted }: ViewTransform): string =>
  brightness === 1 && contrast === 1 && !inverted
    ? 'none'
    : `brightness(${brightness}) contrast(${contrast}) invert(${inverted ? 1 : 0})`;

/** Writes the look onto the panes as CSS variables: every picture follows without being rendered again. */
const apply = (element: HTMLElement, look: ViewTransform): void => {
  const { style, dataset } = element;
  const scale = look.actual ? look.zoom / window.devicePixelRatio : look.zoom;
  style.setProperty('--look-zoom', String(scale));
  style.setProperty('--look-x', String(look.x));
  style.setProperty('--look-y', String(look.y));
  style.setProperty('--look-turn', `${look.turns * 90}deg`);
  style.setProperty('--look-tone', toneOf(look));
  setFlag(dataset, 'actual', look.actual);
  setFlag(dataset, 'sideways', look.turns % 2 === 1);
};

const setFlag = (dataset: DOMStringMap, name: string, on: boolean): void => {
  if (on) dataset[name] = '';
  else delete dataset[name];
};

const onWheel = (event: WheelEvent): void => {
  event.preventDefault();
  zoomBy(Math.exp(-event.deltaY * 0.0015));
};

const onPointerDown = (event: PointerEvent): void => {
  const pane = event.target instanceof Element ? event.target.closest('.picture') : null;
  if (pane === null || event.button !== 0) return;
  const { width, height } = pane.getBoundingClientRect();
  let { clientX, clientY } = event;
  pane.setPointerCapture(event.pointerId);
  const move = (moved: Event): void => {
    if (!(moved instanceof PointerEvent)) return;
    panBy((moved.clientX - clientX) / width, (moved.clientY - clientY) / height);
    ({ clientX, clientY } = moved);
  };
  const end = (): void => {
    pane.removeEventListener('pointermove', move);
    pane.removeEventListener('pointerup', end);
    pane.removeEventListener('pointercancel', end);
  };
  pane.addEventListener('pointermove', move);
  pane.addEventListener('pointerup', end);
  pane.addEventListener('pointercancel', end);
};

/** Wheel zooms, dragging pans, in step over all pictures of a query. */
export const useStageGestures = (): RefCallback<HTMLElement> =>
  useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    apply(element, useViewTransform.getState());
    const stop = useViewTransform.subscribe((look) => apply(element, look));
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown);
    return () => {
      stop();
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown);
    };
  }, []);
