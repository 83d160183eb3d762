import { Injectable } from '@nestjs/common';

/** Rests are at most so many times as long as the work before them, and at most a second. */
const LONGEST_REST = 4;
const LONGEST_REST_MS = 1_000;

/**
 * Who waits for an answer of this process. Work that nobody waits for gives way to them: it comes a little later in a
 * storm, and at once in a calm.
 */
@Injectable()
export class Foreground {
  private waiting = 0;
  private readonly resting = new Set<() => void>();

  /** Somebody waits from now on, until `ended` is called once for them. */
  began(): void {
    this.waiting += 1;
  }

  ended(): void {
    this.waiting -= 1;
    if (this.waiting === 0) for (const goOn of this.resting) goOn();
  }

  /** A rest after work of `took` milliseconds: until nobody waits, within reason. */
  rest(took: number): Promise<void> {
    if (this.waiting === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        this.resting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, Math.min(took * LONGEST_REST, LONGEST_REST_MS));
      this.resting.add(goOn);
    });
  }
}
