/**
 * A gateway without an engine: every call is answered at once from memory. What a client reaches here is its own ceiling.
 * Forked by bench/engine.ts; tells its port over IPC and ends with its parent.
 */
import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall, type ServerWritableStream } from '@grpc/grpc-js';
import { loadGatewayService } from '../engine/gateway/loadGatewayService.ts';
import { retireSessions, STREAMS_PER_SESSION } from '../engine/gateway/retireSessions.ts';

type Fields = Record<string, unknown>;
type Answer = sendUnaryData<Fields>;
type Poll = ServerWritableStream<Fields, Fields>;

const INSTANCE = { processDefinitionKey: '1', bpmnProcessId: 'bench', version: 1, tenantId: '<default>' };
const waiting: Fields[] = [];
const answers = new Map<string, Answer>();
let polls: Poll[] = [];
let nextKey = 2;

function handOut(): void {
  while (waiting.length > 0 && polls.length > 0) {
    const poll = polls.shift();
    const jobs = waiting.splice(0, Number(poll?.request['maxJobsToActivate'] ?? 1));
    poll?.write({ jobs });
    poll?.end();
  }
}

const server = new Server({ 'grpc.enable_channelz': 0 });
server.addService(loadGatewayService(), {
  Topology: (_: unknown, answer: Answer) => answer(null, { brokers: [], clusterSize: 1, partitionsCount: 1, gatewayVersion: 'stub' }),
  DeployResource: (_: unknown, answer: Answer) =>
    answer(null, { key: '1', deployments: [{ process: { ...INSTANCE, resourceName: 'bench.bpmn' } }] }),
  CreateProcessInstanceWithResult(_: unknown, answer: Answer) {
    const key = String(nextKey++);
    answers.set(key, answer);
    waiting.push({
      key,
      type: 'work',
      processInstanceKey: key,
      ...INSTANCE,
      customHeaders: '{}',
      retries: 3,
      deadline: '0',
      variables: '{}',
    });
    handOut();
  },
  ActivateJobs(call: Poll) {
    polls.push(call);
    call.on('cancelled', () => (polls = polls.filter((each) => each !== call)));
    handOut();
  },
  CompleteJob(call: ServerUnaryCall<Fields, Fields>, answer: Answer) {
    const key = String(call.request['jobKey']);
    answers.get(key)?.(null, { ...INSTANCE, processInstanceKey: key, variables: '{}' });
    answers.delete(key);
    answer(null, {});
  },
});
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_, port) => {
  retireSessions(server, STREAMS_PER_SESSION);
  process.send?.({ ready: true, port });
});
process.on('disconnect', () => process.exit(0));
