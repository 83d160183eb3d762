import { getMetadataStorage } from 'class-validator';
import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { fieldProblem, type FieldProblem, type FieldReason, type ReasonParams, sentenceOf } from '#contracts';
import { DomainError } from '#kernel';

/** What class-validator's own rules mean where a field says nothing of its own. */
const BY_RULE: Record<string, FieldReason> = {
  whitelistValidation: 'unknown',
  isArray: 'list',
  isBoolean: 'yes-or-no',
  isInt: 'whole',
  isObject: 'object',
  isString: 'text',
  isUuid: 'id',
  nestedValidation: 'object',
};

/** The sentence of a rule of class-validator, and its code for those who have words of their own. */
export const says = (code: FieldReason, params?: ReasonParams) => ({
  message: sentenceOf(code, params),
  context: { code, params },
});

/** What class-validator found, as fields with dotted paths: `settings.votesPerPerson`, `topics.0.title`. */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {})
      .slice(0, 1)
      .map(([rule, message]) => reasonOf(error, field, rule, message));
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

function reasonOf(error: ValidationError, field: string, rule: string, message: string): FieldProblem {
  const said = error.contexts?.[rule] as { code: FieldReason; params?: ReasonParams } | undefined;
  if (said) return fieldProblem(field, said.code, said.params);
  const code = BY_RULE[rule];
  return code ? fieldProblem(field, code) : { field, code: 'invalid', reason: withoutName(message, error.property) };
}

/** class-validator begins its sentences with the property's name, which stands in `field` already. */
const withoutName = (message: string, property: string) =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;

/**
 * class-validator looks through all classes there are for the rules of each object; they are declared once, so what it
 * found for a class is kept. Only the search as our pipes ask for it: without groups, always or a schema.
 */
function keepRules(): void {
  const storage = getMetadataStorage();
  const search = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new WeakMap<object, ReturnType<typeof search>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // Of what was sent, anything may stand in the place of the class.
    const usual = typeof target === 'function' && !schema && !always && !strictGroups && !groups?.length;
    if (!usual) return search(target, schema, always, strictGroups, groups);
    const rules = kept.get(target) ?? search(target, schema, always, strictGroups, groups);
    kept.set(target, rules);
    return rules;
  };
}

/** Refuses bodies that are no objects: where all fields may be left out, a list or a number would pass for none. */
class ShapeCheck extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body' && this.toValidate(metadata) && value !== undefined && !isObject) {
      throw new DomainError('invalid-input', 'The body must be a JSON object.');
    }
    return super.transform(value, metadata);
  }
}

keepRules();

/** The shape check of everything that comes in: unknown fields are refused and nothing is converted silently. */
export const validationPipe = () =>
  new ShapeCheck({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('invalid-input', undefined, fieldProblems(errors)),
  });
