import type { Connection } from 'mongoose';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { FieldCipher } from '../crypto/FieldCipher.ts';
import { tooManyTriesProblem } from '../problems/tooManyTriesProblem.ts';
import type { SignInLimits } from './SignInLimits.ts';

const QUARTER_HOUR = 900;
const TRIES_OF_A_NAME = 10;
const TRIES_FROM_AN_ADDRESS = 100;

export interface SignInLimitsDeps {
  readonly connection: Connection;
  /** Names and addresses are kept as hashes. */
  readonly cipher: Pick<FieldCipher, 'hash'>;
}

/** Limits kept in the document store, so that they hold over restarts and several servers; in memory while the store is away. */
export function createSignInLimits({ connection, cipher }: SignInLimitsDeps): SignInLimits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterMongo({
      storeClient: connection.getClient(),
      dbName: connection.db?.databaseName ?? 'iss',
      tableName: 'signinlimits',
      keyPrefix,
      points,
      duration: QUARTER_HOUR,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: QUARTER_HOUR }),
    });
  const names = limiter('name', TRIES_OF_A_NAME);
  const addresses = limiter('address', TRIES_FROM_AN_ADDRESS);
  const keysOf = (username: string, address: string) =>
    [cipher.hash(`sign-in:${username.trim().toLowerCase()}`), cipher.hash(`address:${address}`)] as const;
  return {
    async take(username, address) {
      const [name, place] = keysOf(username, address);
      try {
        await addresses.consume(place);
        await names.consume(name);
      } catch (reason) {
        if (reason instanceof RateLimiterRes) throw tooManyTriesProblem(reason.msBeforeNext / 1000);
        throw reason;
      }
    },
    async giveBack(username, address) {
      const [name, place] = keysOf(username, address);
      await names.delete(name);
      await addresses.reward(place);
    },
  };
}
