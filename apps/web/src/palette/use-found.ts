import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import { mentionsQuery, spacesQuery, type Person, type SearchHit, type Space } from '../api/forum.js';
import { meetupsQuery, type MeetupSummary } from '../api/meetups.js';
import { foundMaterialsQuery, type FoundMaterial } from '../api/materials.js';
import { itemsOf } from '../api/pages.js';
import { matches } from './matches.js';

/** How long the typing has to rest before the server is asked. */
const REST_MS = 200;
/** A single letter means nothing yet. */
const LEAST = 2;
const POSTS = 6;
const OTHERS = 4;

/** What was found for what was typed, in the order in which it is shown. */
export interface Found {
  spaces: Space[];
  meetups: MeetupSummary[];
  people: Person[];
  posts: SearchHit[];
  materials: FoundMaterial[];
  /** An answer is still on its way. */
  looking: boolean;
  error: unknown;
}

const postsQuery = (q: string) =>
  queryOptions({
    queryKey: ['forum', 'search', 'palette', q],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/search', { params: { query: { q, limit: POSTS } }, signal })),
    retry: false,
  });

/**
 * Asks once the typing rests. An answer belongs to the words it was asked with: what comes late for other words is never
 * shown. People are looked for among those who read the space of all members, which any member may mention.
 */
export function useFound(typed: string): Found {
  const words = typed.trim().replace(/^@/, '');
  const [asked] = useDebouncedValue(words, REST_MS);
  const enough = words.length >= LEAST;
  const current = enough && asked === words;
  const spaces = useQuery(spacesQuery).data?.items ?? [];
  const common = spaces.find(({ audience }) => audience === 'members')?.id;
  const posts = useQuery({ ...postsQuery(asked), enabled: current });
  const materials = useInfiniteQuery({ ...foundMaterialsQuery(asked, { limit: OTHERS }), enabled: current });
  const people = useQuery({
    ...mentionsQuery(asked, { spaceId: common }),
    ...(current && common ? {} : { queryFn: skipToken }),
    retry: false,
  });
  const coming = useInfiniteQuery({ ...meetupsQuery('upcoming'), enabled: enough }).data;
  const past = useInfiniteQuery({ ...meetupsQuery('past'), enabled: enough }).data;
  const meetups = [coming, past].flatMap((pages) => (pages ? itemsOf(pages) : []));
  const some = <Thing>(things: Thing[], textOf: (thing: Thing) => string): Thing[] =>
    enough ? things.filter((thing) => matches(textOf(thing), words)).slice(0, OTHERS) : [];
  return {
    spaces: some(spaces, ({ name }) => name),
    meetups: some(meetups, ({ title }) => title),
    people: current ? (people.data?.items ?? []).slice(0, OTHERS) : [],
    posts: current ? (posts.data?.items ?? []) : [],
    materials: current && materials.data ? itemsOf(materials.data) : [],
    looking: enough && (!current || posts.isFetching || people.isFetching || materials.isFetching),
    error: current ? (posts.error ?? people.error ?? materials.error) : null,
  };
}
