import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage, ValidationError } from 'class-validator';
import { fieldProblems } from '#platform';
import './app.module.js';

interface Rule {
  target: { name: string };
  propertyName: string;
  name?: string;
  type: string;
  context?: unknown;
}

/** Settings of the environment are no fields of a request. */
const NO_REQUEST = 'Environment';
/** They say when to look at a field, and refuse nothing themselves. */
const CONDITIONS = new Set(['conditionalValidation', 'isOptional']);

const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Rule[]> };
const rules = [...storage.validationMetadatas.values()]
  .flat()
  .filter(
    ({ target, type, name }) => target.name !== NO_REQUEST && !CONDITIONS.has(type) && !CONDITIONS.has(name ?? ''),
  );

describe('every rule for a field of a request', () => {
  it('is looked at', () => expect(rules.length).toBeGreaterThan(100));

  it('has a reason that can be said in every language', () => {
    const wordless = rules.filter(({ name, type, context }) => {
      const rule = name ?? type;
      const contexts = context ? { [rule]: context } : undefined;
      const error = Object.assign(new ValidationError(), { property: 'field', constraints: { [rule]: '' }, contexts });
      return fieldProblems([error])[0]?.code === 'invalid';
    });
    expect(wordless.map((rule) => `${rule.target.name}.${rule.propertyName}: ${rule.name ?? rule.type}`)).toEqual([]);
  });
});
