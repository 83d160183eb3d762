import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'rolldown';
import { inProject } from './lib/project.mjs';

/*
 * Puts the compiled server and its dependencies into one file, with a map beside it: Node finds and reads one rather than
 * four thousand, which is a third of what a start takes. The modules run in the order in which Node would run them, and
 * all of each.
 */

const PROGRAM = inProject('dist/server.js');

/**
 * What stays in node_modules: native code, what starts a worker from a file of its own, and what is larger than the rest
 * of the program and seldom asked for, with all of the package that shares classes with it. What all of OpenTelemetry
 * shares (its `api`) is in the file, as jobs need it: what it keeps, it keeps for every copy of it.
 */
const OUTSIDE = /^(sharp|@node-rs\/argon2|pino|@aws-sdk\/.+|flydrive|@opentelemetry\/(?!api).+)(\/|$)/;

const COMPILED = inProject('dist/');

/** Leads from what we compiled to our sources. Of the dependencies there is no map: every start would read it. */
const mapsOfOurOwn = {
  name: 'maps-of-our-own',
  load: (id) => (id.startsWith(COMPILED) ? { code: readFileSync(id, 'utf8'), map: mapOf(id) } : undefined),
  transform: (code, id) => (id.startsWith(COMPILED) ? undefined : { code, map: { mappings: '' } }),
};

function mapOf(id) {
  const map = JSON.parse(readFileSync(`${id}.map`, 'utf8'));
  return { ...map, sources: [inProject(relative(COMPILED, id)).replace(/\.js$/, '.ts')] };
}

/**
 * A `require` that a module makes for itself is no secret to Node, but the bundler would leave it alone, and the program
 * would load a second copy of what it has already.
 */
const MADE_BY_HAND = 'const require = createRequire(import.meta.url);';
const plainRequire = {
  name: 'plain-require',
  transform: { filter: { code: MADE_BY_HAND }, handler: (code) => ({ code: code.replace(MADE_BY_HAND, '') }) },
};

const { output } = await build({
  input: inProject('dist/apps/server/src/main.js'),
  platform: 'node',
  external: OUTSIDE,
  treeshake: false,
  plugins: [plainRequire, mapsOfOurOwn],
  // Dependencies ask for packages that are not there, and do without.
  logLevel: 'silent',
  write: false,
  output: {
    file: PROGRAM,
    format: 'es',
    codeSplitting: false,
    strictExecutionOrder: true,
    // Nest, TypeORM and the description of the interface go by the names of classes.
    keepNames: true,
    comments: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
  },
});
const [{ code, map }] = output;
replace(`${PROGRAM}.map`, JSON.stringify({ ...map, mappings: withEnds(map.mappings) }));
replace(PROGRAM, code);

/** Where a run of mapped lines ends, the next line leads nowhere: else Node takes it for a part of the last one. */
function withEnds(mappings) {
  return mappings.replace(/(?<=[^;];)(?=;)/g, 'A');
}

/** At once, so that a start never finds half a program. */
function replace(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
