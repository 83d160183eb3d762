import { beforeEach, describe, expect, it } from '@jest/globals';
import { arrive, receive } from './arrival.js';

const focused: string[] = [];
/** What has the focus, as far as a heading asks: whether it is in a dialog. */
const active = { inDialog: false, closest: () => (active.inDialog ? active : null) };
const heading = (name: string) =>
  ({ ownerDocument: { activeElement: active }, focus: () => focused.push(name) }) as unknown as HTMLElement;

beforeEach(() => {
  focused.length = 0;
  active.inDialog = false;
});

describe('an arrival', () => {
  it('is received by the place one went to, also where the heading of the one before comes late', () => {
    arrive('/');
    receive('/', heading('Home, loaded first'));
    arrive('/meetups');
    receive('/', heading('Home, late'));
    receive('/meetups', heading('Meetups'));
    expect(focused).toEqual(['Meetups']);
  });

  it('is none where one stays', () => {
    arrive('/records');
    arrive('/');
    arrive('/');
    receive('/records', heading('My records'));
    receive('/', heading('Home'));
    expect(focused).toEqual(['Home']);
  });

  it('takes nothing from a dialog that was opened before the heading appeared', () => {
    arrive('/forum');
    active.inDialog = true;
    receive('/forum', heading('Forum'));
    expect(focused).toEqual([]);
  });
});
