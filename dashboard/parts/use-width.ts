import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How wide something is, kept up to date: for charts that are drawn to measure.
 *
 * @example const [frame, width] = useWidth<HTMLDivElement>();
 */
export function useWidth<Kind extends Element>(): readonly [RefObject<Kind | null>, number] {
  const frame = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watching = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watching.observe(element);
    setWidth(Math.round(element.getBoundingClientRect().width));
    return () => watching.disconnect();
  }, []);
  return [frame, width];
}
