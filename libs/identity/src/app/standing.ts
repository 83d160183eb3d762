import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ErrorCode, fieldProblem, type ReasonParams, type SanctionKind } from '#contracts';
import { Clock, DomainError, type Instant, uuidv7 } from '#kernel';
import { type DomainEvent, DomainEvents, LinkTokens, PersonSockets, type Tx } from '#platform';
import type { Queryable } from '../infra/queryable.js';
import { SanctionRepository } from '../infra/sanction-repository.js';
import { SessionRepository } from '../infra/session-repository.js';

/** The event that tells that nobody may hear anything as that person any more. */
const SUSPENDED = 'identity.suspended';
/** What the token of a refused sign-in is for. */
const LINK = 'suspension';
type Suspended = DomainEvent<{ personId: string }>;

/** A sanction that is to be given. A warning has no term. */
interface Sanction {
  personId: string;
  kind: SanctionKind;
  until: Instant | null;
  givenBy: string;
}

/** How people stand in the community: sanctions are given and lifted here, and asked for by whoever lets people act. */
@Injectable()
export class Standing implements OnModuleInit {
  constructor(
    private readonly sanctions: SanctionRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly sockets: PersonSockets,
    private readonly tokens: LinkTokens,
  ) {}

  onModuleInit(): void {
    // Once it is committed, whichever node learns of it first: their sockets are closed on all of them.
    this.events.on<Suspended['payload']>(SUSPENDED, 'identity.close-sockets', async ({ payload: { personId } }) =>
      this.sockets.disconnect(personId),
    );
  }

  /** Gives a sanction, from now on. A suspension ends all sessions in the same transaction. @returns its id */
  async impose(tx: Tx, { personId, kind, until, givenBy }: Sanction): Promise<string> {
    // Whoever opens a session holds on to this row: they come first, and their session goes, or after, and are refused.
    await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]);
    const from = this.clock.now();
    const id = uuidv7(from);
    await this.sanctions.add(tx, { id, personId, kind, from, until, givenBy });
    if (kind === 'suspend') {
      await this.sessions.endAll(tx, personId);
      tx.emit({ type: SUSPENDED, payload: { personId } } satisfies Suspended);
    }
    return id;
  }

  /** Ends a sanction before its time; one that is over stays over. */
  lift(tx: Tx, sanctionId: string): Promise<void> {
    return this.sanctions.lift(tx, sanctionId, this.clock.now());
  }

  /** @throws DomainError `silenced`, with until when */
  async ensureMayWrite(from: Queryable, personId: string): Promise<void> {
    const silence = await this.sanctions.longest(from, personId, 'silence', this.clock.now());
    if (silence) throw refusal('silenced', silence.until);
  }

  /**
   * Who is refused cannot read elsewhere why, nor appeal: `appeal` is the token of the way to both (`suspensionOf`).
   *
   * @throws DomainError `suspended`, with until when
   */
  async ensureMaySignIn(from: Queryable, personId: string): Promise<void> {
    const suspension = await this.sanctions.longest(from, personId, 'suspend', this.clock.now());
    if (suspension) throw refusal('suspended', suspension.until, { appeal: this.tokens.tokenOf(LINK, suspension.id) });
  }

  /** The sanction that a refused sign-in gave a token of; undefined where it never did. */
  suspensionOf(token: string): string | undefined {
    return this.tokens.idOf(LINK, token);
  }
}

function refusal(code: ErrorCode, until: Date, more: ReasonParams = {}): DomainError {
  const moment = until.toISOString();
  const detail = `It holds until ${moment.slice(0, 16).replace('T', ' ')} UTC.`;
  return new DomainError(code, detail, [fieldProblem('until', 'until', { until: moment, ...more })]);
}
