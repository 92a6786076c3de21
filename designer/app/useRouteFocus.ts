import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After a change of page, puts the focus on its heading (or the page) and the view on its top, as a fresh page would. */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return undefined;
    before.current = pathname;
    window.scrollTo(0, 0);
    let tries = 0;
    const timer = window.setInterval(() => {
      tries += 1;
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading === null && tries < 20) return;
      window.clearInterval(timer);
      const inside = document.activeElement;
      if (inside !== null && inside !== document.body && document.querySelector('main')?.contains(inside)) return;
      (heading ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    }, 50);
    return () => window.clearInterval(timer);
  }, [pathname]);
}
