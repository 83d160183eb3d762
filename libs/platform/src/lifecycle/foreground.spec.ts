import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Foreground } from './foreground.js';

describe('work that nobody waits for', () => {
  let foreground: Foreground;
  let rested: boolean;
  const rest = (took: number) => {
    rested = false;
    void foreground.rest(took).then(() => (rested = true));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    foreground = new Foreground();
  });
  afterEach(() => void jest.useRealTimers());

  it('goes on at once where nobody waits', async () => {
    rest(100);
    await jest.advanceTimersByTimeAsync(0);
    expect(rested).toBe(true);
  });

  it('goes on as soon as the last one has an answer', async () => {
    foreground.began();
    foreground.began();
    rest(100);
    foreground.ended();
    await jest.advanceTimersByTimeAsync(399);
    expect(rested).toBe(false);
    foreground.ended();
    await jest.advanceTimersByTimeAsync(0);
    expect(rested).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    [100, 400],
    [5_000, 1_000],
  ])('goes on after a while whoever waits: after work of %d ms in %d', async (took, longest) => {
    foreground.began();
    rest(took);
    await jest.advanceTimersByTimeAsync(longest - 1);
    expect(rested).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(rested).toBe(true);
  });
});
