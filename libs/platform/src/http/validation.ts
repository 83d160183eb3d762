import { ValidationPipe, type ValidationError } from '@nestjs/common';
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

/** The shape check of everything that comes in: unknown fields are refused and nothing is converted silently. */
export const validationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('invalid-input', undefined, fieldProblems(errors)),
  });
