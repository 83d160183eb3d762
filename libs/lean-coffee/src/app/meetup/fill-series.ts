import { Injectable } from '@nestjs/common';
import { Clock, uuidv7, wallTimeOf } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { newMeetup, type Series } from '../../domain/meetup/meetup.js';
import { missingOccurrences, type Occurrence } from '../../domain/meetup/series.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';

/** Makes the meetups of series that have come within the horizon. */
@Injectable()
export class FillSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly clock: Clock,
  ) {}

  /** Tops up every series that goes on; run daily. Any number of processes may do it at once. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const ids = await this.unitOfWork.run((tx) => this.meetups.openSeries(tx, now));
    for (const id of ids) {
      await this.unitOfWork.run(async (tx) => {
        const series = await this.meetups.lockSeries(tx, id);
        const today = wallTimeOf(now, series.zone).date;
        const from = series.anchor > today ? series.anchor : today;
        await this.make(tx, series, missingOccurrences(series, await this.meetups.monthsOf(tx, id), from, now));
      });
    }
  }

  /** Makes the meetups of `occurrences`; gives their ids. */
  async make(tx: Tx, series: Series, occurrences: Occurrence[]): Promise<string[]> {
    const now = this.clock.now();
    const ids: string[] = [];
    for (const { month, date } of occurrences) {
      const place = { id: uuidv7(now), seriesId: series.id, month, date, time: series.time };
      await this.meetups.insert(tx, newMeetup(series, place, now), series.hostId, now);
      ids.push(place.id);
    }
    return ids;
  }
}
