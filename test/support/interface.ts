import type { OpenAPIObject } from '@nestjs/swagger';

/** What the description of a field says that one needs for filling it in. */
export interface FieldShape {
  type?: string | string[];
  format?: string;
  enum?: string[];
  pattern?: string;
  items?: FieldShape;
  minItems?: number;
  properties?: Record<string, FieldShape>;
  required?: string[];
  minimum?: number;
  $ref?: string;
  allOf?: FieldShape[];
}

/** One thing that can be asked of the program over HTTP, as its own description tells. */
export interface Operation {
  id: string;
  method: string;
  /** With its parameters, as `/api/v1/posts/{id}`. */
  path: string;
  /** The fields of the body; undefined where none is read. */
  body: FieldShape | undefined;
  queries: string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Everything that the program answers to. What is new is in it by itself. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, FieldShape>;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, { operationId, parameters = [], requestBody }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        body: resolved(requestBody?.content?.['application/json']?.schema, schemas),
        queries: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      })),
  );
}

interface Described {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content?: Record<string, { schema?: FieldShape }> };
}

/** The shape itself, where a description only points at it, in all its parts. */
function resolved(shape: FieldShape | undefined, schemas: Record<string, FieldShape>): FieldShape | undefined {
  if (!shape) return undefined;
  const [part] = shape.allOf ?? [];
  const named = shape.$ref ?? part?.$ref;
  const { properties, items, ...rest } = named ? schemas[named.split('/').at(-1)!]! : shape;
  const parts = Object.entries(properties ?? {}).map(([name, of]) => [name, resolved(of, schemas)!]);
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(parts) as Record<string, FieldShape> }),
    ...(items && { items: resolved(items, schemas) }),
  };
}

/** A body with everything that has to be in it. */
export function bodyFor({ properties = {}, required = [] }: FieldShape): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, valueFor(name, properties[name]!)]));
}

function valueFor(name: string, shape: FieldShape): unknown {
  const [type] = [shape.type ?? []].flat();
  if (shape.enum) return shape.enum[0];
  if (type === 'array') return shape.minItems ? [valueFor(name, shape.items!)] : [];
  if (type === 'object') return bodyFor(shape);
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return shape.minimum ?? 0;
  if (shape.format === 'uuid') return '01970000-0000-7000-8000-000000000001';
  return KNOWN[name] ?? (shape.format === 'email' ? 'somebody@example.org' : 'Words');
}

const KNOWN: Record<string, string> = {
  email: 'somebody@example.org',
  password: 'a long walk by the river',
  token: 'A'.repeat(43),
  expiresAt: '2099-01-01T00:00:00Z',
  date: '2099-03-19',
  starts: '09:00',
  ends: '12:00',
  time: '18:30',
  zone: 'Europe/Berlin',
};

/** The fields that take text: free text, or lists of it. */
export function textFieldsOf({ properties = {} }: FieldShape): { name: string; list: boolean }[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const list = [shape.type].flat().includes('array');
    const one = list ? shape.items : shape;
    const isText = [one?.type].flat().includes('string') && !one?.enum && one?.format !== 'uuid';
    return isText ? [{ name, list }] : [];
  });
}
