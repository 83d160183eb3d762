import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, type Instant } from '#kernel';
import { SessionFacts as LeanCoffeeFacts } from '#lean-coffee';
import { outagesOf } from '../domain/outages.js';
import type { Versions } from '../domain/rules/versions.js';
import type { SessionFacts } from '../domain/session-facts.js';
import { RuleBook } from './rules/rule-book.js';

/** The facts of a closed session, and when they were read. */
export interface Reading {
  facts: SessionFacts;
  readAt: Instant;
  /** The member whom a person id of the session stands for today: itself, unless a guest was claimed. */
  memberFor(personId: string): string;
  /** The rules there are. */
  versions: Versions<'attendance'>;
}

/** Reads closed sessions in the words of this room. */
@Injectable()
export class ClosedSessions {
  constructor(
    private readonly sessions: LeanCoffeeFacts,
    private readonly people: People,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /** The session's facts, claimed guests under the id of the member; `null` where it is unknown or not over. */
  async read(sessionId: string): Promise<Reading | null> {
    const readAt = this.clock.now();
    const found = await this.sessions.of(sessionId);
    if (!found || found.endedAt === null) return null;
    const { nodes, topics, endedAt, ...rest } = found;
    // Whoever opens the board of a closed session was not at it, however often it is settled afterwards.
    const connections = found.connections.filter(({ joinedAt }) => joinedAt < endedAt);
    const known = await this.people.byIds(connections.map(({ personId }) => personId));
    const memberFor = (personId: string) => known.get(personId)?.mergedInto ?? personId;
    const facts: SessionFacts = {
      ...rest,
      endedAt,
      connections: connections.map((connection) => ({ ...connection, personId: memberFor(connection.personId) })),
      outages: outagesOf(nodes),
      topics: topics.map(({ title, from, to }) => ({ title, startedAt: from, endedAt: to })),
    };
    return { facts, readAt, memberFor, versions: await this.rules.versions('attendance') };
  }
}
