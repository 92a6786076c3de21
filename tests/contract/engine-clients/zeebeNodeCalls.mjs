// Runs beside the test: an unmodified zeebe-node makes calls and says how they went.
// Arguments: folder of the installed client, address, calls, calls in flight.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, address, calls, inFlight] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { ZBClient } = require('zeebe-node');
const client = new ZBClient(address, { retry: false, loglevel: 'NONE' });
const result = { grpc: require('@grpc/grpc-js/package.json').version, keys: [], errors: [] };

async function caller(share) {
  for (let call = 0; call < share; call += 1) {
    try {
      const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: 'client-contract', variables: {} });
      result.keys.push(processInstanceKey);
    } catch (error) {
      result.errors.push(String(error.message));
    }
  }
}

await Promise.all(Array.from({ length: Number(inFlight) }, () => caller(Number(calls) / Number(inFlight))));
process.send(result, () => process.exit(0));
