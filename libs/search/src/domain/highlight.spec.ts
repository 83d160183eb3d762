import { describe, expect, it } from '@jest/globals';
import { excerptOf, highlight } from './highlight.js';

const marked = (text: string, ...forms: string[]) =>
  highlight(text, new Set(forms))
    .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
    .join('');

describe('highlights', () => {
  it.each([
    ['Réunions, réunion!', ['reunion', 'reunions'], '[Réunions], [réunion]!'],
    ['CSM/CSPO', ['csm'], '[CSM]/CSPO'],
    ['<b>csm</b> &amp;', ['csm'], '<b>[csm]</b> &amp;'],
    ['Team, teams and steam: team_work', ['team', 'teams', 'a|b'], '[Team], [teams] and steam: [team]_work'],
    ['Équipe: team, steam, team_work', ['team'], 'Équipe: [team], steam, [team]_work'],
    ['nothing', ['else'], 'nothing'],
    ['', ['else'], ''],
  ])('of "%s" for %j are %s', (text, forms, expected) => expect(marked(text, ...forms)).toBe(expected));
});

describe('an excerpt', () => {
  const long = `${'before '.repeat(100)}found ${'after '.repeat(100)}`;

  it('is around the first word that was found, and cut between words', () => {
    const text = excerptOf(long, new Set(['found']))
      .map((segment) => segment.text)
      .join('');
    expect(text).toMatch(/^… (before )+found (after )+…$/);
    expect(text.length).toBeLessThan(260);
  });

  it('is the beginning where nothing was, and the whole of a short text', () => {
    expect(excerptOf(long, new Set())[0]!.text).toMatch(/^before .* …$/);
    expect(excerptOf('short\n\ntext', new Set())).toEqual([{ text: 'short text', hit: false }]);
  });

  it('leaves no half of a character behind', () => {
    const [segment] = excerptOf('😀'.repeat(300), new Set());
    expect(segment!.text.isWellFormed()).toBe(true);
  });
});
