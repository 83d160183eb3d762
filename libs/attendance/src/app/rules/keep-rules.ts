import { Injectable } from '@nestjs/common';
import type { RenewalNumbers } from '#contracts';
import { Clock, decodeCursor, isId, type Page, pageOf, uuidv7, wallTimeOf, wrongField, DomainError } from '#kernel';
import { administrationAct, holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { type NumbersOf, nextName, type RuleKind } from '../../domain/rules/versions.js';
import { RuleBook, type RuleVersionRow } from '../../infra/rules/rule-book.js';
import type { PageRequest } from '../show-records.js';

/** A version that is thought of. */
export interface RuleDraft<Kind extends RuleKind> {
  effectiveFrom: string;
  sources: string[];
  numbers: NumbersOf[Kind];
}

/** Rules with dates, as administrators keep them. A version is added; none is changed or taken away. */
@Injectable()
export class KeepRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /** All versions, those that take effect last first. @throws DomainError `forbidden`; `invalid-input` for a cursor */
  async list(viewer: Viewer, { limit, cursor }: PageRequest): Promise<Page<RuleVersionRow>> {
    ensureAdmin(viewer);
    const rows = await this.rules.newestFirst(limit, cursor === undefined ? undefined : dayAndId(cursor));
    return pageOf(
      rows,
      limit,
      ({ effectiveFrom, id }) => [effectiveFrom, id],
      (row) => row,
    );
  }

  /**
   * Adds a version, and gives what it is called. Records that were made keep theirs.
   *
   * @throws DomainError `forbidden`; `invalid-input` as `ensureSound`
   */
  add<Kind extends RuleKind>(viewer: Viewer, kind: Kind, draft: RuleDraft<Kind>): Promise<string> {
    ensureAdmin(viewer);
    const now = this.clock.now();
    this.ensureSound(draft);
    return this.unitOfWork.run(async (tx) => {
      // Held, so that two who add at once get two names.
      await this.rules.hold(tx, kind);
      const version = nextName(await this.rules.versions(kind, tx), draft.effectiveFrom);
      const added = { addedBy: memberOf(viewer).id, addedAt: now };
      await this.rules.add(tx, { id: uuidv7(now), kind, version, ...draft, ...added });
      const codes = { version, effectiveFrom: draft.effectiveFrom };
      tx.emit(administrationAct({ action: `${kind}-rules.added`, actorId: memberOf(viewer).id, codes }));
      return version;
    });
  }

  /** @throws DomainError `invalid-input` for a day that is not ahead in UTC, and for numbers that do not fit together */
  ensureSound({ effectiveFrom, numbers }: RuleDraft<RuleKind>): void {
    // What has begun is reckoned by the rules that held when it began.
    if (effectiveFrom <= wallTimeOf(this.clock.now(), 'UTC').date) throw wrongField('effectiveFrom', 'in-the-past');
    if ('levels' in numbers) ensureFitting(numbers);
  }
}

/** Rules are for administrators. @throws DomainError `forbidden` */
export function ensureAdmin(viewer: Viewer): void {
  if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
}

function ensureFitting({ levels, certifications }: RenewalNumbers): void {
  const names = levels.map(({ name }) => name);
  ensureOnce(names, (place) => `levels.${place}.name`);
  ensureOnce(
    certifications.map(({ code }) => code.toLowerCase()),
    (place) => `certifications.${place}.code`,
  );
  // One step of one track is one certification.
  ensureOnce(
    certifications.map(({ track, level }) => `${track} ${level}`),
    (place) => `certifications.${place}.track`,
  );
  const stray = certifications.findIndex(({ level }) => !names.includes(level));
  if (stray >= 0) throw wrongField(`certifications.${stray}.level`, 'choice', { choices: names.join(', ') });
}

/** @throws DomainError `invalid-input` at the field of the first that was there before */
function ensureOnce(words: readonly string[], fieldOf: (place: number) => string): void {
  const again = words.findIndex((word, place) => words.indexOf(word) < place);
  if (again >= 0) throw wrongField(fieldOf(again), 'repeated');
}

function dayAndId(cursor: string) {
  const [effectiveFrom, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  const isDay = typeof effectiveFrom === 'string' && /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(effectiveFrom);
  if (!isDay || !isId(id) || Number.isNaN(Date.parse(effectiveFrom))) throw wrongField('cursor', 'cursor');
  return { effectiveFrom, id };
}
