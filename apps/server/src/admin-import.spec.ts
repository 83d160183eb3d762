import { describe, expect, it } from '@jest/globals';
import { importCommand } from './admin-import.js';

const typed = (line: string) => importCommand(line.split(' ').filter((word) => word !== ''));

describe('the command that imports', () => {
  it('takes a folder of a dump, and a site and a space where somebody names them', () => {
    expect(typed('stackexchange /dumps/tea')).toMatchObject({ kind: 'stackexchange', path: '/dumps/tea' });
    expect(typed('stackexchange /dumps/tea --site https://tea.stackexchange.com/ --space tea')).toMatchObject({
      space: 'tea',
      settings: { site: 'tea.stackexchange.com' },
    });
  });

  it('takes a CSV file for a space, with its delimiter and the names of its columns', () => {
    expect(typed('csv /tea.csv --space tea --delimiter \\t --column title=Subject --column body=a=b')).toMatchObject({
      kind: 'csv',
      path: '/tea.csv',
      space: 'tea',
      settings: { delimiter: '\t', columns: { title: 'Subject', body: 'a=b' } },
    });
  });

  it.each([
    '',
    'zip /tea',
    'stackexchange',
    'stackexchange /tea /coffee',
    'stackexchange /tea --speed 9',
    'stackexchange /tea --delimiter ;',
    'stackexchange /tea --site ?',
    'csv /tea.csv',
    'csv /tea.csv --space tea --site tea.stackexchange.com',
    'csv /tea.csv --space tea --column title',
  ])('is not understood as %j', (line) => expect(typed(line)).toBeUndefined());
});
