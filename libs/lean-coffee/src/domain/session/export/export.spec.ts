import { describe, expect, it } from '@jest/globals';
import { minutesCsv, minutesJson, minutesMarkdown, minutesOf, projectState, topicMarkdown } from '#lean-coffee/core';
import { renderMarkdown } from '#markdown';
import { anna, aRoom, ben, host, takeaway, topic } from '../../../../../../test/support/a-room.js';

const names = { [host.personId]: 'Hedda', [anna.personId]: 'Anna', [ben.personId]: 'Ben [*]' };
const facts = { title: 'January coffee', names, timeZone: 'Europe/Paris' };

function aFullSession() {
  const room = aRoom().does(host, { type: 'start-session' });
  room.does(anna, {
    type: 'add-topic',
    topicId: topic(1),
    title: '=HYPERLINK("http://x")',
    note: '# No heading\n- a, "b"',
  });
  room.does(ben, { type: 'add-topic', topicId: topic(2), title: 'Secret worry', anonymous: true });
  room.does(ben, { type: 'add-topic', topicId: topic(3), title: 'Same thing' });
  room.does(host, { type: 'merge-topics', targetId: topic(1), sourceIds: [topic(3)] });
  room.does(host, { type: 'open-voting', expected: room.state.step }).votesFor(anna, 1, 1).closesVoting().starts(1);
  room.does(ben, { type: 'add-takeaway', takeawayId: takeaway(1), text: '<b>Ask</b>\nfirst', topicId: topic(1) });
  room.does(anna, { type: 'add-takeaway', takeawayId: takeaway(2), text: 'Come again' });
  room.expires().shows(anna, 'down').shows(ben, 'up').after(20);
  room.does('server', { type: 'close-poll', expected: room.state.step }).does(host, { type: 'end-session' });
  return minutesOf(projectState(room.state, 'participant'));
}

describe('the minutes', () => {
  it('tell what was discussed and what was not', () => {
    const minutes = aFullSession();
    expect(minutes.discussed.map(({ id, votes, talkedMs }) => [id, votes, talkedMs])).toEqual([[topic(1), 2, 480_000]]);
    expect(minutes.notDiscussed.map(({ id }) => id)).toEqual([topic(2)]);
    expect(minutes.takeaways.map(({ text }) => text)).toEqual(['Come again']);
    expect(minutes.discussed[0]!.parts.map(({ title }) => title)).toEqual(['Same thing']);
  });

  it('of the full state are those of a projection', () => {
    const room = aRoom().talking(2);
    expect(minutesOf(room.state)).toEqual(minutesOf(projectState(room.state, 'guest')));
  });
});

describe('the minutes as Markdown', () => {
  it('read well, and nothing anybody wrote becomes markup', () => {
    expect(minutesMarkdown(aFullSession(), facts)).toBe(`# January coffee

Thursday, 15 January 2026 at 19:30 (Europe/Paris)

Facilitated by: Hedda

## Discussed

### \\=HYPERLINK("http\\://x")

Anna · 2 votes · 8 minutes

> \\# No heading
> \\- a, "b"

Merged from:

- Same thing

Thumbs: 1 up, 0 sideways, 1 down

**Takeaways**

- \\<b\\>Ask\\</b\\> first (Ben \\[\\*\\])

## Not discussed

### Secret worry

anonymous · 0 votes

## Takeaways without a topic

- Come again (Anna)
`);
  });

  it('speak French', () => {
    const text = minutesMarkdown(aFullSession(), facts, 'fr');
    expect(text).toContain('jeudi 15 janvier 2026');
    expect(text).toContain('## Sujets discutés');
    expect(text).toContain('anonyme · 0 vote');
    expect(text).toContain('Pouces : 1 vers le haut, 0 de côté, 1 vers le bas');
  });

  it('call those without a name somebody', () => {
    expect(minutesMarkdown(aFullSession(), { title: 'T', names: {} })).toContain('Come again (somebody)');
  });
});

describe('what a topic brought, for the thread it came from', () => {
  const session = { title: 'Coffee [1]', url: 'https://a.example/s', at: Date.UTC(2026, 0, 15, 18), timeZone: 'UTC' };

  it('is its notes and takeaways, and nobody’s name', () => {
    const [topic] = aFullSession().discussed;
    const text = topicMarkdown(topic!, { ...session, known: [] }, 'en');
    expect(text).toBe(`This was discussed at [Coffee \\[1\\]](https://a.example/s) on Thursday, 15 January 2026.

2 votes · 8 minutes

> \\# No heading
> \\- a, "b"

**Takeaways**

- \\<b\\>Ask\\</b\\> first
`);
  });

  it('leaves out notes that are known there already, and says so where that was all', () => {
    const [topic] = aFullSession().discussed;
    const text = topicMarkdown({ ...topic!, takeaways: [] }, { ...session, known: [topic!.note] }, 'fr');
    expect(text).toContain('le jeudi 15 janvier 2026');
    expect(text).toContain('Rien n’a été noté.');
    expect(text).not.toContain('heading');
  });

  it('neither links, mentions nor shows pictures where people typed them', () => {
    const [topic] = aFullSession().discussed;
    const note = '@anna see https://x.example, www.x.example, me@x.example and ![p](https://x.example/p.png)';
    const text = topicMarkdown({ ...topic!, note }, { ...session, known: [] }, 'en');
    const people = new Map([['anna', { id: 'p', name: 'Anna' }]]);
    const { html, mentions, links, images } = renderMarkdown(text, {
      origin: 'https://a.example',
      people,
      posts: new Map(),
    });
    expect([mentions, images]).toEqual([[], []]);
    expect(links).toEqual([]);
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe('the minutes as CSV', () => {
  const lines = minutesCsv(aFullSession(), facts).split('\r\n');

  it('follow RFC 4180, with nothing a spreadsheet would run', () => {
    expect(lines[0]).toMatch(/^kind,number,topic,text,by,status,votes,talked_seconds,/);
    expect(lines[1]).toBe(
      `topic,1,"'=HYPERLINK(""http://x"")","# No heading\n- a, ""b""",Anna,discussed,2,480,1,0,1,2026-01-15T18:30:00.000Z,`,
    );
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(7);
  });

  it('have the same number of fields in every row', () => {
    expect(lines[4]).toBe('topic,2,Secret worry,,,not-discussed,0,0,,,,,');
  });
});

describe('the minutes as JSON', () => {
  it('name people, and nobody for an anonymous topic', () => {
    const json = minutesJson(aFullSession(), facts);
    expect(json).toMatchObject({
      title: 'January coffee',
      facilitator: 'Hedda',
      startedAt: '2026-01-15T18:30:00.000Z',
    });
    expect(json.discussed[0]).toMatchObject({
      by: 'Anna',
      talkedSeconds: 480,
      polls: [{ up: 1, down: 1, outcome: 'finish' }],
    });
    expect(json.notDiscussed[0]).toMatchObject({ by: null, anonymous: true });
    expect(JSON.stringify(json)).not.toContain(ben.personId);
  });
});
