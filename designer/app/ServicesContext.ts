import { createContext, useContext } from 'react';
import type { Api } from '../api/createApi.ts';
import type { Reachability } from '../api/createReachability.ts';
import type { Live } from '../live/createLive.ts';
import type { Notices } from '../live/createNotices.ts';
import type { Clock } from '../time/createClock.ts';

/** What main.tsx builds once and every page may use. */
export interface Services {
  api: Api;
  reach: Reachability;
  live: Live;
  notices: Notices;
  clock: Clock;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesContext is missing above this component');
  return services;
}
