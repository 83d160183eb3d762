import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type Period, yearIn, yearOf } from '../../domain/papers/counted.js';

/** Which part of a ledger is meant. */
@Injectable()
export class ChoosePeriod {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * A year, or the days from one to another; without either the year that it is where the viewer lives.
   *
   * @returns it with a name for files
   * @throws DomainError `invalid-input` where only one of the days is told, they are the wrong way round, or a year is told as well
   */
  async run(viewer: Viewer, asked: { year?: number } & Partial<Period>): Promise<{ period: Period; name: string }> {
    const { id } = memberOf(viewer);
    const period = periodIn(asked) ?? (await this.thisYear(id));
    return { period, name: yearIn(period) ?? `${period.from}-${period.to}` };
  }

  private async thisYear(personId: string): Promise<Period> {
    const { timeZone } = (await this.people.find(personId))!;
    return yearOf(Number(wallTimeOf(this.clock.now(), timeZone).date.slice(0, 4)));
  }
}

function periodIn({ year, from, to }: { year?: number } & Partial<Period>): Period | undefined {
  if (from === undefined && to === undefined) return year === undefined ? undefined : yearOf(year);
  if (year !== undefined) throw wrongField('year', 'invalid');
  if (from === undefined) throw wrongField('from', 'date');
  if (to === undefined) throw wrongField('to', 'date');
  if (to < from) throw wrongField('to', 'after-start');
  return { from, to };
}
