import { useEffect } from 'react';
import { useServices } from '../app/ServicesContext.ts';

/** Sends what waits when the network is back, and when the page is hidden, left or closed. */
export function useFlushing(keeper: { flush: (leaving?: boolean) => void }): void {
  const { reach } = useServices();
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') keeper.flush(true);
    };
    const gone = (): void => keeper.flush(true);
    const stopWatching = reach.subscribe(() => (reach.isReachable() ? keeper.flush() : undefined));
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', gone);
      stopWatching();
      keeper.flush(true);
    };
  }, [keeper, reach]);
}
