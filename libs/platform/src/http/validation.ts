import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '#contracts';
import { DomainError } from '#kernel';

const UNKNOWN_FIELD = 'whitelistValidation';

/** What class-validator found, as fields with dotted paths: `settings.votesPerPerson`, `topics.0.title`. */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      reason: rule === UNKNOWN_FIELD ? 'is not known here' : withoutName(message, error.property),
    }));
    return [...own.slice(0, 1), ...fieldProblems(error.children ?? [], field)];
  });
}

/** class-validator begins its sentences with the property's name, which stands in `field` already. */
const withoutName = (message: string, property: string) =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;

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
