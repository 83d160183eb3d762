import { describe, expect, it } from '@jest/globals';
import { RouteTable } from './route-table.js';

describe('the table of routes', () => {
  const routes = new RouteTable();
  routes.add('/api/v1/meetups', ['GET', 'HEAD']);
  routes.add('/api/v1/meetups', 'POST');
  routes.add('/api/v1/meetups/:id', 'PATCH');
  routes.add('/calendar/:token.ics', 'GET');
  routes.add('*', 'OPTIONS');

  it.each([
    ['/api/v1/meetups', ['GET', 'HEAD', 'POST']],
    ['/api/v1/meetups/1', ['PATCH']],
    ['/api/v1/meetups/1/2', []],
    ['/api/v1/meetup', []],
    ['/calendar/abc.ics', ['GET']],
  ])('%s answers to %j', (path, methods) => expect(routes.methodsOf(path)).toEqual(methods));
});
