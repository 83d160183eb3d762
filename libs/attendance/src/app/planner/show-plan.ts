import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, isId, type Page, pageOf, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Tx, type Viewer } from '#platform';
import type { KnownCertification } from '#contracts';
import { type Plan, planOf } from '../../domain/planner/plan.js';
import { inEffect } from '../../domain/rules/versions.js';
import type { StoredCertification } from '../../infra/planner/certification-store.js';
import { PlanReader, type PlanRow } from '../../infra/planner/plan-reader.js';
import { type RenewalRow, RenewalStore } from '../../infra/planner/renewal-store.js';
import type { PageRequest } from '../show-records.js';

/** Somebody's plan with what it is made from. */
export interface ShownPlan extends Plan {
  held: StoredCertification[];
  /** Those that can be entered. */
  known: KnownCertification[];
}

/** Shows people what there is to renew, and by when. */
@Injectable()
export class ShowPlan {
  constructor(
    private readonly plans: PlanReader,
    private readonly renewals: RenewalStore,
    private readonly clock: Clock,
  ) {}

  /** One's own. */
  async mine(viewer: Viewer): Promise<ShownPlan> {
    const found = await this.of(memberOf(viewer).id);
    if (!found) throw new DomainError('not-found');
    return found.plan;
  }

  /** Somebody's, for those who write to them; undefined where there is no such person. */
  async of(personId: string, from?: Pick<Tx, 'query'>): Promise<(PlanRow & { plan: ShownPlan }) | undefined> {
    const row = await this.plans.of(personId, from);
    if (!row) return undefined;
    const today = wallTimeOf(this.clock.now(), row.zone).date;
    const { certifications: known } = inEffect(row.versions, today).numbers;
    return { ...row, plan: { ...planOf({ ...row, today }), held: row.held, known } };
  }

  /** One's own renewals, the latest first. @throws DomainError `invalid-input` for a cursor that is none */
  async myRenewals(viewer: Viewer, { limit, cursor }: PageRequest): Promise<Page<RenewalRow>> {
    const { id } = memberOf(viewer);
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['string'])?.[0];
    if (cursor !== undefined && !isId(after)) throw wrongField('cursor', 'cursor');
    const rows = await this.renewals.ofPerson(id, limit, after as string | undefined);
    return pageOf(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
