import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Viewer } from '#platform';
import { PersonQueries, type ShownPerson } from '../../infra/people/person-queries.js';

/** Who somebody is, for members. */
@Injectable()
export class ShowPerson {
  constructor(private readonly people: PersonQueries) {}

  /** @throws DomainError `not-found` for guests, for those who are nobody, and to all who are no members */
  async run(viewer: Viewer, id: string): Promise<ShownPerson> {
    const person = viewer.kind === 'member' ? await this.people.find(id) : undefined;
    if (!person) throw new DomainError('not-found');
    return person;
  }
}
