import type { RootDatabase } from 'lmdb';

/** One command's writes; `undo` puts back what it changed in memory when its writes do not come to be. */
interface WriteTask<Result> {
  readonly run: () => Result;
  readonly undo: () => void;
  readonly committed: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

export interface GroupCommit {
  submit<Result>(task: WriteTask<Result>): void;
  /** Runs what is queued at once; after it nothing waits. */
  flush(): void;
}

interface Ran {
  readonly task: WriteTask<unknown>;
  readonly result: unknown;
}

type Settle = () => void;

/** Runs a task in its own child transaction, so that its failure leaves its neighbours' writes alone. */
function runTask(environment: RootDatabase<Buffer, Buffer>, task: WriteTask<unknown>): Ran | Settle {
  try {
    return { task, result: environment.transactionSync(task.run) };
  } catch (error) {
    task.undo();
    return () => task.failed(error);
  }
}

function commitTogether(environment: RootDatabase<Buffer, Buffer>, tasks: readonly WriteTask<unknown>[]): void {
  const ran: Ran[] = [];
  const settles: Settle[] = [];
  try {
    environment.transactionSync(() => {
      for (const task of tasks) {
        const outcome = runTask(environment, task);
        if (typeof outcome === 'function') settles.push(outcome);
        else ran.push(outcome);
      }
    });
  } catch (error) {
    for (const { task } of [...ran].reverse()) task.undo();
    settles.push(...retryAlone(environment, ran, error));
    ran.length = 0;
  }
  for (const { task, result } of ran) task.committed(result);
  for (const settle of settles) settle();
}

/** When the common commit failed (a full disk), each command gets a transaction of its own: small ones may still fit. */
function retryAlone(environment: RootDatabase<Buffer, Buffer>, ran: readonly Ran[], error: unknown): Settle[] {
  const [only] = ran;
  if (ran.length === 1 && only) return [() => only.task.failed(error)];
  return ran.map(({ task }) => {
    const outcome = runTask(environment, task);
    return typeof outcome === 'function' ? outcome : () => task.committed(outcome.result);
  });
}

/**
 * Collects the writes of one turn of the event loop into one LMDB transaction with one fsync. A task is told that it is
 * committed only after the data is on disk; while the disk works, the next commands gather in the sockets.
 */
export function createGroupCommit(environment: RootDatabase<Buffer, Buffer>): GroupCommit {
  let queue: WriteTask<unknown>[] = [];
  const flush = (): void => {
    const tasks = queue;
    queue = [];
    if (tasks.length > 0) commitTogether(environment, tasks);
  };
  return {
    flush,
    submit(task) {
      if (queue.length === 0) setImmediate(flush);
      queue.push(task as WriteTask<unknown>);
    },
  };
}
