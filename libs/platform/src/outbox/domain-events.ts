import { Injectable } from '@nestjs/common';
import type { DomainEvent, Tx } from '../database/unit-of-work.js';

/** An event as a subscriber gets it. */
export interface DeliveredEvent<Payload extends object = object> extends DomainEvent<Payload> {
  /** The same at every attempt. */
  id: string;
  /** When it was stored, in milliseconds since the epoch. */
  at: number;
}

export type EventHandler<Payload extends object = object> = (event: DeliveredEvent<Payload>, tx: Tx) => Promise<void>;

/** Who wants to hear of what. Rooms subscribe at module init; the relay delivers. */
@Injectable()
export class DomainEvents {
  private readonly subscribers = new Map<string, Map<string, EventHandler>>();

  /**
   * Hands every event of `type` to `handler`, inside the transaction that takes it out of the outbox: what the handler
   * does to the database through its `tx` happens exactly once, and anything else at least once.
   *
   * @param consumer names the subscriber in the database: unique for the type, and never changed afterwards
   */
  on<Payload extends object>(type: string, consumer: string, handler: EventHandler<Payload>): void {
    const consumers = this.subscribers.get(type) ?? new Map<string, EventHandler>();
    if (consumers.has(consumer)) throw new Error(`${consumer} subscribed to ${type} twice`);
    consumers.set(consumer, handler as EventHandler);
    this.subscribers.set(type, consumers);
  }

  /** Who subscribed to `type`, by the consumer's name. */
  of(type: string): ReadonlyMap<string, EventHandler> {
    return this.subscribers.get(type) ?? new Map();
  }
}
