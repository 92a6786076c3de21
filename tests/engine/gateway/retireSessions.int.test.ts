import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';
import { STREAMS_PER_SESSION } from '../../../engine/gateway/retireSessions.ts';
import { startFixture, type GatewayFixture } from './gatewayFixture.ts';

describe('an HTTP/2 session of the gateway', () => {
  let fixture: GatewayFixture;
  let session: ClientHttp2Session;
  const goaways: number[] = [];
  const request = (): ClientHttp2Stream =>
    session.request({ ':method': 'POST', ':path': '/gateway_protocol.Gateway/Topology', 'content-type': 'application/grpc' });
  /** A finished call: an empty message, then the end of its answer. */
  const call = () =>
    new Promise<void>((resolve, reject) => {
      const stream = request();
      stream.on('error', reject);
      stream.on('end', resolve);
      stream.resume();
      stream.end(Buffer.alloc(5));
    });

  beforeEach(async () => {
    fixture = await startFixture();
    goaways.length = 0;
    session = connect(`http://127.0.0.1:${fixture.gateway.port}`);
    session.on('goaway', (code: number) => goaways.push(code));
  });
  afterEach(async () => {
    session.destroy();
    await fixture.close();
  });

  it('should stay open before it carried its share of streams', async () => {
    for (let calls = 0; calls < STREAMS_PER_SESSION - 1; calls += 1) await call();

    expect(goaways).toEqual([]);
    expect(session.closed).toBe(false);
  });

  it('should be retired without an error, and end what it carries', async () => {
    const open = request();
    const answered = new Promise((resolve) => open.on('end', resolve));
    open.resume();
    for (let calls = 1; calls < STREAMS_PER_SESSION; calls += 1) await call();
    const closed = new Promise((resolve) => session.on('close', resolve));

    expect(goaways).toEqual([0]);
    open.end(Buffer.alloc(5));
    await answered;
    await closed;
    expect(open.rstCode).toBe(0);
  });
});
