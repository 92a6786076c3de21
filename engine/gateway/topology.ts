/** Version of the protocol and semantics that this engine follows. */
const PROTOCOL_VERSION = '8.6.0';

interface Listening {
  readonly host: string;
  readonly port: number;
}

/** Topology: one broker that leads its one partition. */
export const topology = (listening: () => Listening) => ({
  Topology: () =>
    Promise.resolve({
      brokers: [
        { nodeId: 0, ...listening(), version: PROTOCOL_VERSION, partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] },
      ],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: PROTOCOL_VERSION,
    }),
});
