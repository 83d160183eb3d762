import { Injectable } from '@nestjs/common';
import { Clock, DomainError, wrongField } from '#kernel';
import { holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { asciiDomain, folded } from '../domain/blocked.js';
import type { Rules } from '../domain/rules.js';
import { AuditLog } from '../infra/audit-log.js';
import { RuleStore } from '../infra/rule-store.js';

/** The rules by which posts wait, as administrators set them. */
@Injectable()
export class ChangeRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  read(viewer: Viewer): Promise<Rules> {
    if (!holds(viewer, 'moderator', 'admin')) throw new DomainError('forbidden');
    return this.rules.read();
  }

  /** @throws DomainError `forbidden`; `invalid-input` naming a word without letters or a domain that is none */
  change(viewer: Viewer, rules: Rules): Promise<Rules> {
    if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
    const words = [...new Set(rules.words.map((word) => folded(word).trim()))];
    if (words.includes('')) throw wrongField('words', 'empty');
    const domains = [...new Set(rules.domains.map((domain) => asciiDomain(domain) ?? ''))];
    if (domains.includes('')) throw wrongField('domains', 'invalid');
    const stored = { ...rules, words, domains };
    return this.unitOfWork.run(async (tx) => {
      const before = await this.rules.read(tx);
      await this.rules.write(tx, stored, this.clock.now());
      // How many words and domains there are, and not which: they are not for everybody's eyes.
      const codes = Object.fromEntries(
        (Object.keys(stored) as (keyof Rules)[]).flatMap((key) => [
          [`${key}.before`, numberOf(before[key])],
          [`${key}.after`, numberOf(stored[key])],
        ]),
      );
      await this.audit.write(tx, { action: 'rules.changed', actorId: memberOf(viewer).id, codes });
      return stored;
    });
  }
}

const numberOf = (value: string | number | readonly string[]): string | number =>
  typeof value === 'object' ? value.length : value;
