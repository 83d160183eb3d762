import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import type { Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';

/** Where an import goes to. */
@Injectable()
export class ImportSpaces {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError `not-found` where no space has that slug */
  async bySlug(tx: Tx, slug: string): Promise<string> {
    const [found] = await tx.query<{ id: string }>('SELECT id FROM space WHERE slug = $1', [slug]);
    if (!found) throw new DomainError('not-found', `There is no space called ${slug}.`);
    return found.id;
  }

  /** @throws DomainError `invalid-input` where there is no such space */
  async byId(tx: Tx, id: string): Promise<string> {
    const [found] = await tx.query<{ id: string }>('SELECT id FROM space WHERE id = $1', [id]);
    if (!found) throw wrongField('spaceId', 'unknown');
    return found.id;
  }

  /** The space of a source that was given none: open to members, made at the first import. */
  async ofSource(tx: Tx, source: string): Promise<string> {
    const slug = source
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/-$/, '');
    const id = uuidv7(this.clock.now());
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO space (id, slug, name, audience, created_at)
       VALUES ($1, $2, $3, 'members', to_timestamp($4 / 1000.0)) ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [id, slug, source.slice(0, 80), this.clock.now()],
    );
    if (!made) return this.bySlug(tx, slug);
    tx.emit(forumEvent('forum.space-changed', { spaceId: id }));
    return id;
  }
}
