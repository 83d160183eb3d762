import { describe, expect, it } from '@jest/globals';
import { Clock, ManualClock } from '#kernel';
import { atClock } from './at-clock.js';

class Teller {
  constructor(
    private readonly clock: Clock,
    readonly words: string[],
  ) {}

  tell(): string {
    return `${this.words.join(' ')} at ${this.clock.now()}`;
  }
}

describe('a use case at another clock', () => {
  it('does the same at that time, and leaves the one it is made from alone', () => {
    const teller = new Teller(new ManualClock(5), ['said']);
    const clock = new ManualClock(1);
    const story = atClock(teller, clock);
    expect([story.tell(), teller.tell()]).toEqual(['said at 1', 'said at 5']);
    clock.set(2);
    expect(story.tell()).toBe('said at 2');
    expect(story.words).toBe(teller.words);
    expect(story).toBeInstanceOf(Teller);
  });
});
