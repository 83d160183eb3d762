import { Injectable } from '@nestjs/common';
import type { ClassDayChange } from '#contracts';

/** Says that something about the day of a class is to be read again. Nothing is lost with a ring: the database is the truth. */
@Injectable()
export class DayBell {
  private readonly listeners: ((change: ClassDayChange) => void)[] = [];

  listen(listener: (change: ClassDayChange) => void): void {
    this.listeners.push(listener);
  }

  /** Once what it tells of is committed. */
  ring(change: ClassDayChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
