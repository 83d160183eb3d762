import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { arrive } from '../shell/arrival.js';
import { FailedPart } from '../shell/failed-page.js';
import { NothingHerePage } from '../shell/nothing-here.js';
import { classes } from './routes/classes.js';
import { doors } from './routes/doors.js';
import { forum } from './routes/forum.js';
import { door, mine, root, shell } from './routes/frames.js';
import { library } from './routes/library.js';
import { board, summary } from './routes/meetups.js';
import { members } from './routes/members.js';
import { moderation } from './routes/moderation.js';
import { planner } from './routes/planner.js';
import { records } from './routes/records.js';

/** Every other address, with the bar above it that leads on. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NothingHerePage });

const tree = root.addChildren([
  shell.addChildren([
    mine.addChildren([...members, ...classes, ...library, ...moderation, ...planner, ...records]),
    ...forum,
    summary,
    elsewhere,
  ]),
  door.addChildren(doors),
  board,
]);

export function makeRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: FailedPart,
    defaultNotFoundComponent: NothingHerePage,
  });
  router.subscribe('onBeforeRouteMount', () => {
    const place = router.state.matches.at(-1)?.id;
    if (place !== undefined) arrive(place);
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
