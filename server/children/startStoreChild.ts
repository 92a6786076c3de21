import * as z from 'zod';
import { childSpec, type ChildContext } from './ChildContext.ts';
import { socketFolder } from './socketFolder.ts';
import { superviseChild } from './superviseChild.ts';

const Announcement = z.object({ ready: z.literal(true), uri: z.string() });

/** The embedded store and the address under which the driver reaches it. */
export interface StoreChild {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Starts the store on a socket that only this system user can reach. */
export async function startStoreChild(context: ChildContext): Promise<StoreChild> {
  const folder = socketFolder(context.config.dataDir);
  const env = { DATA_DIR: context.config.dataDir, STORE_SOCKET: folder.socket };
  try {
    const child = await superviseChild(childSpec(context, 'store', env), context.log);
    folder.removeStale();
    const { uri } = Announcement.parse(child.announced);
    return {
      uri,
      async stop() {
        await child.stop();
        folder.remove();
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}
