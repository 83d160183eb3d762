import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotePreWork } from '#courses';
import { People } from '#identity';
import { Clock } from '#kernel';
import { Configuration, Mailer, type Tx } from '#platform';
import { preworkLetter } from '../domain/prework-letter.js';
import { type Prework, PreworkRepository } from '../infra/prework-repository.js';

/** The beginning of the keys of these mails. */
export const PREWORK_KEYS = 'materials.prework.';

/** Writes to those in a class what there is to prepare: once to each, until there is something else to prepare. */
@Injectable()
export class PreworkLetters {
  constructor(
    private readonly prework: PreworkRepository,
    private readonly people: People,
    private readonly road: NotePreWork,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /**
   * @param only one of them; otherwise all
   * @returns how many are written to
   */
  async send(tx: Tx, prework: Prework, only?: string): Promise<number> {
    const { offeringId } = prework;
    const state = stateOf(prework);
    const ids = await this.prework.noteMailed(tx, offeringId, state, this.clock.now(), only);
    await this.road.run(tx, offeringId, ids);
    const people = await this.people.byIds(ids, tx);
    const link = `${this.configuration.publicUrl}/classes/${offeringId}`;
    for (const id of ids) {
      const person = people.get(id);
      if (!person?.email) continue;
      const letter = preworkLetter(person.locale, { ...prework, name: person.displayName, link });
      const topic = { name: 'class', personId: person.mergedInto ?? id };
      const key = `${PREWORK_KEYS}${offeringId}.${id}.${state}`;
      await this.mailer.send(tx, { key, to: person.email, locale: person.locale, ...letter, topic });
    }
    return ids.length;
  }
}

/** What there is to prepare, in a few letters: the same as long as it is the same, due on the same days. */
function stateOf({ items }: Prework): string {
  const facts = items.map(({ materialId, dueAt }) => `${materialId} ${dueAt}`).sort();
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 16);
}
