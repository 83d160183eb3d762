import { describe, expect, it } from '@jest/globals';
import { guessed, headerIn, headerOf } from './csv-header.js';

describe('the first row of a CSV file', () => {
  it.each([
    ['title,body\nA,B', ['title', 'body']],
    ['Subject;Text, long;Tags\r\n', ['Subject', 'Text, long', 'Tags']],
    ['"Title, of it","The\nbody"\n', ['Title, of it', 'The\nbody']],
    ['\uFEFFid\tbody', ['id', 'body']],
    ['', []],
  ])('%j has the columns %j', (text, columns) => expect(headerIn(text)).toEqual(columns));

  it('is read from UTF-16 too', async () => {
    const file = new Blob([Buffer.from('\uFEFFtitle;körper\n', 'utf16le')]);
    expect(await headerOf(file)).toEqual(['title', 'körper']);
  });

  it('names what is called as here, in any capitals', () => {
    expect(guessed(['Title', 'BODY', 'Subject'])).toEqual({ title: 'Title', body: 'BODY' });
  });
});
