import type { ClientCommandType } from '#contracts';
import type { CommandFields } from '#lean-coffee/core';
import type { KeyValueStore } from './ports.js';

/** What a command carries, by its type. */
export type PayloadOf<Type extends ClientCommandType> = CommandFields[Type];

/** A command that was given here and is not yet part of what the server sent. */
export type PendingCommand = {
  [Type in ClientCommandType]: {
    commandId: string;
    type: Type;
    payload: PayloadOf<Type>;
    /** In the order given here, across reloads. */
    order: number;
    /** For votes: how many own votes the topic shall have afterwards, so that applying it twice changes nothing. */
    target?: number;
  };
}[ClientCommandType];

/** Text somebody typed must outlive the tab; a vote only the page. */
const TYPED: ReadonlySet<ClientCommandType> = new Set<ClientCommandType>([
  'add-topic',
  'edit-topic',
  'add-takeaway',
  'edit-takeaway',
]);

/**
 * Commands until they are answered, kept with their ids, so that after a lost connection or a reload the very same
 * command is repeated; the server answers a repeat without doing it twice. One key per command: two tabs never
 * overwrite each other.
 */
export class Outbox {
  private readonly prefix: string;

  constructor(
    /** Ends with the tab. */
    private readonly tab: KeyValueStore,
    /** Outlives the tab. */
    private readonly lasting: KeyValueStore,
    sessionId: string,
    personId: string,
  ) {
    this.prefix = `afterclass:outbox:${sessionId}:${personId}:`;
  }

  /** All that was kept, in the order given. */
  load(): PendingCommand[] {
    const commands: PendingCommand[] = [];
    for (const store of [this.tab, this.lasting]) {
      for (const key of store.keys(this.prefix)) {
        const command = parse(store.get(key));
        if (command) commands.push(command);
        else store.remove(key);
      }
    }
    return commands.sort((a, b) => a.order - b.order);
  }

  keep(command: PendingCommand): void {
    this.storeFor(command).set(this.prefix + command.commandId, JSON.stringify(command));
  }

  forget(command: PendingCommand): void {
    this.storeFor(command).remove(this.prefix + command.commandId);
  }

  private storeFor(command: PendingCommand): KeyValueStore {
    return TYPED.has(command.type) ? this.lasting : this.tab;
  }
}

function parse(text: string | null): PendingCommand | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as PendingCommand;
    return typeof value.commandId === 'string' && typeof value.type === 'string' ? value : null;
  } catch {
    return null;
  }
}
