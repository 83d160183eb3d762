import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { IsEmail, IsInt, IsUUID, Max, validateSync } from 'class-validator';
import { fieldProblems, says } from './validation.js';

class Votes {
  @IsInt()
  @Max(9, says('between', { min: 1, max: 9 }))
  each: number;
}

class Ids {
  @IsUUID()
  id: string;

  @IsEmail()
  address: string;
}

const problemsOf = (shape: object) => fieldProblems(validateSync(shape));

describe('what is wrong with a field', () => {
  it('has the code and the numbers that the field gives, and a sentence made of both', () => {
    expect(problemsOf(Object.assign(new Votes(), { each: 10 }))).toEqual([
      { field: 'each', code: 'between', params: { min: 1, max: 9 }, reason: 'must be a whole number from 1 to 9' },
    ]);
  });

  it('has the code of the rule where the field gives none, and at least its sentence where the rule has none', () => {
    expect(problemsOf(Object.assign(new Ids(), { id: 'x', address: 'x' }))).toEqual([
      { field: 'id', code: 'id', reason: 'must be an id' },
      { field: 'address', code: 'invalid', reason: 'must be an email' },
    ]);
  });
});
