import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../server/config.ts';

describe('configuration', () => {
  it('should be a demonstration on this machine when nothing is said', () => {
    const config = readConfig({});

    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, zeebeAddress: null, mongodbUri: null, demo: { hourSeconds: 3600 } });
  });

  it.each([
    ['NODE_ENV is production', { NODE_ENV: 'production' }],
    ['others can reach it', { HOST: '0.0.0.0' }],
    ['a cluster is used', { ZEEBE_ADDRESS: 'zeebe:26500' }],
    ['a MongoDB is used', { MONGODB_URI: 'mongodb://db/iss' }],
    ['it is switched off', { DEMO: '0' }],
  ])('should be no demonstration when %s', (_why, variables) => {
    expect(readConfig(variables).demo).toBeNull();
  });

  it.each([{ HOST: '0.0.0.0' }, { NODE_ENV: 'production' }, { ZEEBE_ADDRESS: 'zeebe:26500' }])(
    'should be forced into a demonstration by DEMO=1 with %j',
    (variables) => {
      expect(readConfig({ ...variables, DEMO: '1', DEMO_HOUR_SECONDS: '1' }).demo).toEqual({ hourSeconds: 1 });
    },
  );

  it.each([
    [{ DEMO: '1', MONGODB_URI: 'mongodb://db/iss' }, /DEMO=1 is refused while MONGODB_URI is set/],
    [{ DEMO: '0', DEMO_HOUR_SECONDS: '1' }, /works in demonstration mode only/],
    [{ PORT: 'eighty' }, /The variable PORT cannot be used/],
    [{ PORT: '70000' }, /The variable PORT cannot be used/],
    [{ MONGODB_URI: 'postgres://db' }, /The variable MONGODB_URI cannot be used: must begin with/],
    [{ SESSION_SECRET: 'short' }, /The variable SESSION_SECRET cannot be used: must have 32/],
    [{ ADMIN_USERNAME: 'admin' }, /go together/],
    [{ ADMIN_USERNAME: 'admin', ADMIN_PASSWORD: 'short' }, /The variable ADMIN_PASSWORD cannot be used: must have 12/],
    [{ DEMO: 'yes' }, /The variable DEMO cannot be used/],
  ])('should refuse %j with a sentence', (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
  });

  it('should take an empty variable as not set', () => {
    expect(readConfig({ MONGODB_URI: '', PORT: '' }).mongodbUri).toBeNull();
  });
});
