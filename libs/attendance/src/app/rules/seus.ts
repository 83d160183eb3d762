import { Injectable } from '@nestjs/common';
import { seusOf } from '../../domain/rules.js';
import { inEffect } from '../../domain/rules/versions.js';
import { RuleBook } from '../../infra/rules/rule-book.js';

/** Scrum Education Units of so many whole minutes, rounded down to hundredths. */
export type SeusOf = (minutes: number) => number;

/** What minutes come to by the rules of a day. */
@Injectable()
export class Seus {
  constructor(private readonly rules: RuleBook) {}

  /** The reckoning of one day, `YYYY-MM-DD`. */
  async on(day: string): Promise<SeusOf> {
    return (await this.byDay())(day);
  }

  /** That of any day, with the rules as they are now. */
  async byDay(): Promise<(day: string) => SeusOf> {
    const versions = await this.rules.versions('renewal');
    return (day) => (minutes) => seusOf(minutes, inEffect(versions, day).numbers);
  }
}
