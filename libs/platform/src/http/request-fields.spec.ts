import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#kernel';
import { validationPipe } from './validation.js';
import { pageQuery } from './page-query.js';
import {
  ChoiceField,
  CountInQuery,
  DayField,
  IdField,
  InstantField,
  LineField,
  MayBeAbsent,
  SlugField,
  TextField,
  WholeField,
  WordsField,
  YesNoField,
} from './request-fields.js';

/** What becomes of `given` in a field that is declared so: its value, or the code of what is wrong with it. */
async function taken(field: PropertyDecorator, given: unknown): Promise<unknown> {
  class Request {
    value: unknown;
  }
  field(Request.prototype, 'value');
  try {
    const { value } = (await validationPipe().transform(
      { value: given },
      { type: 'body', metatype: Request },
    )) as Request;
    return { value };
  } catch (error) {
    return (error as DomainError).fields![0]!.code;
  }
}

const LINE = LineField({ min: 1, max: 5 });
const WORDS = WordsField({ min: 3, max: 10 });
const TEXT = TextField({ min: 1, max: 10 });
const NOTE = TextField({ min: 0, max: 10 });
const ID = 'ABCDEF00-0000-7000-8000-000000000001';

describe('a field of a request', () => {
  it.each<[string, PropertyDecorator, unknown, unknown]>([
    ['a line loses the blanks around it', LINE, '  five!  ', 'five!'],
    ['a line counts characters, not halves of them', LINE, '🎉🎉🎉🎉🎉', '🎉🎉🎉🎉🎉'],
    ['a line that may be empty', LineField({ min: 0, max: 5 }), '  ', ''],
    ['Markdown keeps its blanks', TEXT, '\tcode\r\n', '\tcode\r\n'],
    ['a note may be blank', NOTE, ' ', ' '],
    ['words lose the blanks around them', WORDS, '\n yes \n', 'yes'],
    ['an id gets its stored spelling', IdField(), ID, ID.toLowerCase()],
    ['a choice', ChoiceField(['a', 'b']), 'b', 'b'],
    ['a choice of numbers', ChoiceField([1, -1]), -1, -1],
    ['no', YesNoField(), false, false],
    ['a slug', SlugField(), 'a-b-c', 'a-b-c'],
    ['a whole number', WholeField({ min: 0, max: 3 }), 3, 3],
    ['digits in an address', CountInQuery({ min: 0, max: 30 }), '30', 30],
    ['29 February of a leap year', DayField(), '2028-02-29', '2028-02-29'],
    ['an instant by another clock', InstantField(), '2026-01-01T00:00:00+02:00', '2026-01-01T00:00:00+02:00'],
  ])('is taken: %s', async (_, field, given, value) => expect(await taken(field, given)).toEqual({ value }));

  it.each<[string, PropertyDecorator, unknown, string]>([
    ['a line with nothing to see', LINE, '\u200b', 'line'],
    ['a blank line', LINE, '   ', 'line'],
    ['a line that is too long', LINE, 'sixsix', 'line'],
    ['a line with a line end', LINE, 'a\nb', 'line'],
    ['a line with a separator', LINE, 'a\u2028b', 'line'],
    ['a line that turns around', LINE, 'a\u202eb', 'line'],
    ['a line with NUL', LINE, 'a\0', 'line'],
    ['half a character', LINE, 'a\ud800', 'line'],
    ['a line that is a number', LINE, 7, 'line'],
    ['text with nothing to see', TEXT, '\n\u200b', 'text-within'],
    ['text that is too long', NOTE, 'x'.repeat(11), 'too-long'],
    ['text with a control character', TEXT, 'a\u0007', 'text-within'],
    ['words that are too short without blanks', WORDS, ' ab ', 'text-within'],
    ['a list for text', TEXT, ['text'], 'text-within'],
    ['what is no id', IdField(), 'id', 'id'],
    ['a list of ids for one', IdField(), [ID], 'id'],
    ['another choice', ChoiceField(['a', 'b']), 'c', 'choice'],
    ['a list for a choice', ChoiceField(['a', 'b']), ['a'], 'choice'],
    ['the word true', YesNoField(), 'true', 'yes-or-no'],
    ['a slug with two dashes', SlugField(), 'a--b', 'slug'],
    ['a slug with a line end', SlugField(), 'a\n', 'slug'],
    ['half a number', WholeField({ min: 0, max: 3 }), 1.5, 'between'],
    ['a number in quotes', WholeField({ min: 0, max: 3 }), '1', 'between'],
    ['too large a number', WholeField({ min: 0, max: 3 }), 4, 'between'],
    ['nothing for digits', CountInQuery({ min: 0, max: 30 }), '', 'between'],
    ['other spellings of a number', CountInQuery({ min: 0, max: 30 }), '0x1e', 'between'],
    ['two numbers', CountInQuery({ min: 0, max: 30 }), ['1', '2'], 'between'],
    ['30 February', DayField(), '2026-02-30', 'date'],
    ['a month too many', DayField(), '2026-13-01', 'date'],
    ['a day without dashes', DayField(), '20261201', 'date'],
    ['a day outside of what is wanted', DayField({}, { from: '2000-01-01' }), '1999-12-31', 'date'],
    ['an instant of no time zone', InstantField(), '2026-01-01T00:00:00', 'moment'],
    ['a day for an instant', InstantField(), '2026-01-01', 'moment'],
    ['an instant on 30 February', InstantField(), '2026-02-30T12:00:00Z', 'moment'],
    ['an instant of a week', InstantField(), '2026-W01-1T12:00:00Z', 'moment'],
    ['an instant of a day of the year', InstantField(), '2026-001T12:00:00Z', 'moment'],
    ['an instant with half an hour', InstantField(), '2026-01-01T12.5Z', 'moment'],
    ['an instant of a leap second', InstantField(), '2026-12-31T23:59:60Z', 'moment'],
  ])('is refused: %s', async (_, field, given, code) => expect(await taken(field, given)).toBe(code));

  it('may be absent, and null only where that is said', async () => {
    const both =
      (orNull: boolean): PropertyDecorator =>
      (target, key) => {
        MayBeAbsent({ orNull })(target, key);
        YesNoField()(target, key);
      };
    expect(await taken(both(false), undefined)).toEqual({ value: undefined });
    expect(await taken(both(false), null)).toBe('yes-or-no');
    expect(await taken(both(true), null)).toEqual({ value: null });
  });
});

describe('a page of a list', () => {
  class Query extends pageQuery({ usual: 20, most: 50 }) {}
  const asked = (query: object) =>
    validationPipe().transform(query, { type: 'query', metatype: Query }) as Promise<Query>;

  it('has its usual size where none is asked for', async () => expect(await asked({})).toEqual({ limit: 20 }));

  it('has the size that is asked for', async () =>
    expect(await asked({ limit: '50', cursor: 'next' })).toEqual({ limit: 50, cursor: 'next' }));

  it.each(['0', '51', '', 'ten', '1e1'])('is never of the size %p', (limit) =>
    expect(asked({ limit })).rejects.toMatchObject({ fields: [{ field: 'limit', code: 'between' }] }),
  );

  it('begins behind one cursor', () =>
    expect(asked({ cursor: ['a', 'b'] })).rejects.toMatchObject({ fields: [{ field: 'cursor', code: 'cursor' }] }));
});
