import { describe, expect, it } from '@jest/globals';
import { minutesBody, minutesTitle } from './minutes-post.js';

const meetup = { title: 'Lean Coffee', zone: 'Europe/Paris', at: Date.UTC(2026, 2, 19, 23, 30) };

describe('the title of the minutes', () => {
  it('says which meetup it was, and the day it was there', () => {
    expect(minutesTitle(meetup, 'en')).toBe('Minutes: Lean Coffee, 20 March 2026');
    expect(minutesTitle(meetup, 'fr')).toBe('Compte rendu : Lean Coffee, 20 mars 2026');
  });

  it('keeps its day however long the title of the meetup is', () => {
    const title = minutesTitle({ ...meetup, title: 'é'.repeat(200) }, 'fr');
    expect([...title]).toHaveLength(200);
    expect(title).toMatch(/…, 20 mars 2026$/);
  });
});

describe('the minutes as a post', () => {
  it('lead to the whole session', () => {
    expect(minutesBody('## Discussed\n', 'https://a.example/s', 'en')).toBe(
      '## Discussed\n\n[The whole session](https://a.example/s)\n',
    );
  });

  it('are cut between two lines where they are too long for one', () => {
    const body = minutesBody('- a line of the minutes\n'.repeat(5_000), 'https://a.example/s', 'fr');
    expect(body.length).toBeLessThanOrEqual(50_000);
    expect(body).toMatch(/- a line of the minutes\n\n…\n\n\[Toute la séance\]\(https:\/\/a\.example\/s\)\n$/);
  });
});
