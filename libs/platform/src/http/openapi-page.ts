import type { OpenAPIObject } from '@nestjs/swagger';
import { escapeHtml } from '../mail/mail-layout.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: (string | number)[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
:root{color-scheme:light dark;--paper:#fbf8f3;--ink:#2b2521;--soft:#6b6259;--line:#e4dcd0;--brown:#6f4e37}
@media(prefers-color-scheme:dark){:root{--paper:#191411;--ink:#efe6da;--soft:#b0a496;--line:#3a312a;--brown:#d8b08c}}
body{margin:0 auto;max-width:60rem;padding:2rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1,h2{font-family:Georgia,serif;font-weight:600}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
code,pre{font:.875rem/1.5 ui-monospace,monospace}a{color:var(--brown)}nav a{margin-right:1rem}
details{border:1px solid var(--line);border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}
summary{cursor:pointer;overflow-wrap:anywhere}summary b{display:inline-block;min-width:4.5rem;color:var(--brown)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-top:1px solid var(--line)}
.soft{color:var(--soft)}`;

/**
 * The description of the interface as one page for people: no script, nothing from elsewhere.
 *
 * @param nonce lets the page's own style through the content policy
 */
export function openApiPage(document: OpenAPIObject, nonce: string): string {
  const tags = (document.tags ?? []).map(({ name }) => name);
  const schemas = Object.entries(document.components?.schemas ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title><style nonce="${nonce}">${STYLE}</style></head>
<body><h1>${escapeHtml(document.info.title)} API</h1>
${paragraphs(document.info.description ?? '')}
<p>The same for programs: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
<nav aria-label="Contents">${[...tags, 'Schemas'].map((tag) => `<a href="#${slug(tag)}">${escapeHtml(tag)}</a>`).join(' ')}</nav>
<main>
${tags.map((tag) => section(document, tag)).join('\n')}
<h2 id="${slug('Schemas')}">Schemas</h2>
${schemas.map(([name, schema]) => schemaBlock(name, schema as Schema)).join('\n')}
</main></body></html>
`;
}

const slug = (tag: string) => `tag-${tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const paragraphs = (text: string) =>
  text
    .split(/\n\n+/)
    .filter(Boolean)
    .map((part) => `<p>${escapeHtml(part).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('\n');

function section(document: OpenAPIObject, tag: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation?.tags?.includes(tag) ? [operationBlock(method, path, operation)] : [];
    }),
  );
  return `<h2 id="${slug(tag)}">${escapeHtml(tag)}</h2>\n${operations.join('\n')}`;
}

function operationBlock(method: string, path: string, operation: Operation): string {
  const { summary = '', description = '', operationId = '' } = operation;
  return `<details id="${escapeHtml(operationId)}"><summary><b>${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(summary)}</summary>
${paragraphs(description)}<p class="soft">${escapeHtml(access(operation))}</p>
${parameters(operation)}${body(operation)}${responses(operation)}</details>`;
}

function access({ security = [] }: Operation): string {
  if (security.length === 0) return 'Open to everybody.';
  const scopes = security.flatMap((one) => one['bearer'] ?? []);
  return scopes.length > 0
    ? `With a session, or an access token of the scope ${scopes.join(', ')}.`
    : 'With a session.';
}

function parameters({ parameters: list = [] }: Operation): string {
  const rows = list.flatMap((parameter) => {
    if (!('name' in parameter)) return [];
    const { name, in: place, required, description = '', schema } = parameter;
    return row(name, `${place}${required ? ', required' : ''}`, typeText(schema), description);
  });
  return rows.length > 0 ? `<h3>Parameters</h3><table>${rows.join('')}</table>` : '';
}

function body({ requestBody }: Operation): string {
  if (!requestBody || !('content' in requestBody)) return '';
  const types = Object.values(requestBody.content).map(({ schema }) => typeText(schema as Schema));
  return `<h3>Body</h3><p>${types.join(', ')}</p>`;
}

function responses({ responses: list }: Operation): string {
  const rows = Object.entries(list ?? {}).map(([status, response]) => {
    if (!response) return '';
    if (!('description' in response) || '$ref' in response) return row(status, '', link('Problem'), 'What went wrong');
    const types = Object.values(response.content ?? {}).map(({ schema }) => typeText(schema as Schema));
    return row(status, '', types.join(', '), response.description);
  });
  return `<h3>Answers</h3><table>${rows.join('')}</table>`;
}

const row = (name: string, note: string, type: string, description: string) =>
  `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td class="soft">${escapeHtml(note)}</td><td>${type}</td><td>${escapeHtml(description)}</td></tr>`;

function schemaBlock(name: string, schema: Schema): string {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) =>
    row(key, required.has(key) ? '' : 'optional', typeText(value), value.description ?? ''),
  );
  const shape = rows.length > 0 ? `<table>${rows.join('')}</table>` : `<p>${typeText(schema)}</p>`;
  return `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary>${shape}</details>`;
}

const link = (name: string) => `<a href="#schema-${escapeHtml(name)}"><code>${escapeHtml(name)}</code></a>`;

/** A schema in a few words, as HTML. */
function typeText(schema: Schema | undefined): string {
  if (!schema) return '';
  const { $ref, oneOf, anyOf, allOf, type, items, format } = schema;
  if ($ref) return link($ref.replace(/^.*\//, ''));
  const either = oneOf ?? anyOf;
  if (either) return either.map(typeText).join(' or ');
  if (allOf) return allOf.map(typeText).join(' and ');
  if (type === 'array') return `list of ${typeText(items)}`;
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' ');
  const name = [type ?? 'anything'].flat().join(' or ');
  return escapeHtml(format ? `${name} (${format})` : name);
}
