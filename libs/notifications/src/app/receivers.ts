import { Injectable } from '@nestjs/common';
import { People, type Person, Standing } from '#identity';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';

/** Whom mails may go to. */
@Injectable()
export class Receivers {
  constructor(
    private readonly people: People,
    private readonly standing: Standing,
  ) {}

  /** The person; undefined for who has no address, and while they are suspended. */
  async find(tx: Tx, personId: string): Promise<(Person & { email: string }) | undefined> {
    const person = await this.people.find(personId, tx);
    if (person?.email === undefined) return undefined;
    try {
      await this.standing.ensureMaySignIn(tx, personId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'suspended') return undefined;
      throw error;
    }
    return { ...person, email: person.email };
  }
}
