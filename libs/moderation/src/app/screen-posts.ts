import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HoldReason } from '#contracts';
import { type ForumEventPayload, type ScreenedPost, Screening } from '#forum';
import { Standing } from '#identity';
import { Clock, uuidv7 } from '#kernel';
import { DomainEvents, type Tx } from '#platform';
import { blockedReasons, holdReasons } from '../domain/rules.js';
import { AuditLog } from '../infra/audit-log.js';
import { CaseStore } from '../infra/case-store.js';
import { aheadFacts, aheadOf, RuleStore } from '../infra/rule-store.js';
import { moderationEvent } from '../moderation-events.js';

type Held = ForumEventPayload<'forum.post-held'>;

/** Opens the cases of rules. */
@Injectable()
export class Cases {
  constructor(
    private readonly cases: CaseStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async hold(tx: Tx, { postId, threadId, authorId, reasons }: Held): Promise<void> {
    const now = this.clock.now();
    const caseId = await this.cases.openOrJoin(tx, {
      id: uuidv7(now),
      ...{ kind: 'rule' as const, postId, authorId, reasons, now },
    });
    const about = { actorId: null, personId: authorId, caseId, postId, threadId };
    await this.audit.write(tx, { action: 'post.held', ...about, codes: { reasons } });
    tx.emit(moderationEvent('moderation.case-opened', { caseId, postId }));
  }
}

/** Says of everything that is about to be written whether it waits for a moderator, and opens the cases of what does. */
@Injectable()
export class ScreenPosts implements OnModuleInit {
  constructor(
    private readonly screening: Screening,
    private readonly standing: Standing,
    private readonly rules: RuleStore,
    private readonly cases: Cases,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.screening.use(this);
    this.events.on<Held>('forum.post-held', 'moderation.open-case', ({ payload }, tx) => this.cases.hold(tx, payload));
  }

  /** @throws DomainError `silenced` */
  async look(tx: Tx, { personId, postId, title = '', raw }: ScreenedPost): Promise<HoldReason[]> {
    await this.standing.ensureMayWrite(tx, personId);
    const rules = await this.rules.read(tx);
    const text = `${title}\n${raw}`;
    if (postId !== undefined) return blockedReasons(rules, text);
    const now = this.clock.now();
    return holdReasons(rules, await this.rules.writer(tx, personId, rules, now), text, now);
  }

  facts = aheadFacts;

  /** Whoever is known is asked for words and domains alone; the others, and who may not write, under a lock. */
  lookAhead(facts: unknown, raw: string): HoldReason[] | undefined {
    const { rules, known, silenced } = aheadOf(facts);
    return known && !silenced ? blockedReasons(rules, raw) : undefined;
  }
}
