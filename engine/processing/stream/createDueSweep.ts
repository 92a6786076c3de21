import type { Clock } from '../../ports/clock.ts';
import { NO_KEY } from '../../protocol/index.ts';
import type { DueRow, DueState } from '../../state/dueState.ts';
import { NO_JOB } from '../behavior/createJobBehavior.ts';
import type { Command } from './clientCommand.ts';

/** Turns what is due into commands, at most some at a time. */
export interface DueSweep {
  readonly take: () => readonly Command[];
  readonly isDue: () => boolean;
  /** When the next thing falls due, epoch milliseconds. */
  readonly next: () => number | undefined;
  /** A command that was refused although its time had come is not repeated until the engine starts again. */
  readonly forget: (command: Command) => void;
}

const AT_ONCE = 500;

export function createDueSweep(due: DueState, clock: Clock): DueSweep {
  const refused = new Set<string>();
  const name = (command: Command): string => `${command.valueType} ${command.intent} ${command.key}`;
  return {
    take: () => {
      const commands: Command[] = [];
      for (const row of due.upTo(clock.now())) {
        const command = commandOf(row);
        if (!refused.has(name(command))) commands.push(command);
        if (commands.length >= AT_ONCE) break;
      }
      return commands;
    },
    isDue: () => refused.size === 0 && (due.next() ?? Infinity) <= clock.now(),
    next: () => {
      const next = due.next();
      return next === undefined || refused.size === 0 ? next : Math.max(next, clock.now() + 1000);
    },
    forget: (command) => {
      if (
        command.valueType === 'TIMER' ||
        command.intent === 'TIME_OUT' ||
        command.intent === 'RECUR_AFTER_BACKOFF' ||
        command.intent === 'EXPIRE'
      )
        refused.add(name(command));
    },
  };
}

function commandOf({ kind, key }: DueRow): Command {
  switch (kind) {
    case 'timer':
      return { valueType: 'TIMER', intent: 'TRIGGER', key, value: NO_TIMER };
    case 'jobDeadline':
      return { valueType: 'JOB', intent: 'TIME_OUT', key, value: NO_JOB };
    case 'jobBackoff':
      return { valueType: 'JOB', intent: 'RECUR_AFTER_BACKOFF', key, value: NO_JOB };
    case 'message':
      return { valueType: 'MESSAGE', intent: 'EXPIRE', key, value: NO_MESSAGE };
  }
}

const NO_TIMER = {
  dueDate: -1,
  repetitions: 0,
  interval: '',
  targetElementId: '',
  elementInstanceKey: NO_KEY,
  processInstanceKey: NO_KEY,
  processDefinitionKey: NO_KEY,
};

const NO_MESSAGE = { name: '', correlationKey: '', timeToLive: 0, deadline: -1, messageId: '', variables: {} };
