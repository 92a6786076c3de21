import { useSyncExternalStore } from 'react';
import { useServices } from './ServicesContext.ts';

/** Whether the server answers just now. */
export function useReachable(): boolean {
  const { reach } = useServices();
  return useSyncExternalStore(reach.subscribe, reach.isReachable);
}
