import type { LiveSocket } from './createLive.ts';

/** Opens the live connection; its code is fetched only once someone is signed in. */
export async function openSocket(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  return io({ path: '/socket.io', withCredentials: true, transports: ['websocket', 'polling'], reconnectionDelayMax: 5000 });
}
