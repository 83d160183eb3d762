import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERRORS, FIELD_REASONS } from '#contracts';
import { API_PREFIX } from './app.js';
import { type Handler, handlersOf } from './handlers.js';

const METHODS = ['get', 'head', 'put', 'post', 'delete', 'patch'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const ABOUT = `What the web client of Afterclass uses, and what programs may use with an access token.

Moments are ISO 8601 in UTC. Lists come in pages: \`nextCursor\` of one is \`cursor\` of the next, and \`null\` on the last.
Whatever goes wrong is answered with a problem object (RFC 9457). What you may not see answers 404.`;

/** The description of the programming interface (OpenAPI 3.1), the same at every build of the same sources. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Afterclass')
    .setDescription(ABOUT)
    .setVersion('1.0.0')
    .addCookieAuth(
      '__Host-afterclass',
      { type: 'apiKey', in: 'cookie', description: 'The session of a browser' },
      'cookie',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An access token with the scope of the operation' },
      'bearer',
    )
    .build();
  const document = SwaggerModule.createDocument(app, outline, { operationIdFactory: operationId });
  const handlers = new Map(handlersOf(app).map((handler) => [operationId(handler.owner, handler.method), handler]));
  for (const operation of operationsOf(document)) complete(operation, handlers.get(operation.operationId ?? ''));
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components?.schemas, ...PROBLEM_SCHEMAS }),
    responses: { Problem: PROBLEM_RESPONSE },
  };
  document.paths = sorted(document.paths);
  document.tags = [...new Set(operationsOf(document).flatMap(({ tags }) => tags ?? []))]
    .sort()
    .map((name) => ({ name }));
  return document;
}

const operationId = (owner: string, method: string): string =>
  `${owner.replace(/Controller$/, '').replace(/^./, (letter) => letter.toLowerCase())}_${method}`;

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));

/** Says who may call it, and that problems look everywhere the same. */
function complete(operation: Operation, handler: Handler | undefined): void {
  operation.summary ??= inWords(operation.operationId ?? '');
  operation.security = securityOf(handler);
  operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
}

function securityOf(handler: Handler | undefined): Record<string, string[]>[] {
  if (!handler?.rule) return [];
  const shown: Record<string, string[]>[] = [{ cookie: [] }, ...(handler.scope ? [{ bearer: [handler.scope] }] : [])];
  if (handler.rule.who !== 'anyone') return shown;
  // An empty requirement makes the others optional.
  return handler.scope ? [{}, ...shown] : [];
}

/** `meetups_cancelSeries` as "Cancel series". */
function inWords(id: string): string {
  const words = id.replace(/^.*_/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

const PROBLEM_SCHEMAS = {
  FieldProblem: {
    type: 'object',
    required: ['field', 'code', 'reason'],
    properties: {
      field: { type: 'string', description: 'A dotted path', examples: ['settings.votesPerPerson'] },
      code: { type: 'string', enum: Object.keys(FIELD_REASONS), description: 'Why, the same for every occurrence' },
      params: {
        type: 'object',
        additionalProperties: { type: ['string', 'number'] },
        description: 'What the reason speaks of, such as the largest number allowed',
      },
      reason: { type: 'string', description: 'The same in an English sentence' },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(ERRORS) },
      detail: { type: 'string' },
      instance: { type: 'string', description: 'The id of the request' },
      fields: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' } },
    },
  },
};

const PROBLEM_RESPONSE = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Where the description is read by programs, and by people. */
export const OPENAPI_PATH = `/${API_PREFIX}/openapi.json`;
export const DOCS_PATH = '/api/docs';
