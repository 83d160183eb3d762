import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { EXCEPTION_FILTERS_METADATA, GUARDS_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { Scope } from '#contracts';
import { SocketProblemFilter } from '../realtime/socket-problem.filter.js';
import { ACCESS_RULE, AccessGuard, type AccessRule, REQUIRED_SCOPE } from './access.js';

/** Where Nest's WebSockets keep that a method handles a message, and that a class is a gateway. */
const MESSAGE_METADATA = 'message';
const GATEWAY_METADATA = 'websockets:is_gateway';

/** A method that answers requests or messages, and who may call it. */
export interface Handler {
  kind: 'http' | 'socket';
  /** The class. */
  owner: string;
  method: string;
  /** The method of HTTP that it answers; undefined where it answers messages. */
  verb: string | undefined;
  /** Undefined where none is declared, which closes the handler. */
  rule: AccessRule | undefined;
  scope: Scope | undefined;
  /**
   * What must stand at a handler of messages and does not: Nest's global guards and filters pass gateways by, so that
   * without these a rule is a word, and a refusal no answer. Empty for handlers of requests.
   */
  lacks: string[];
}

type Class = new (...args: never[]) => object;

/** Every handler of the program, sorted: what a request or a socket's message can reach. */
export function handlersOf(app: INestApplicationContext): Handler[] {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = modules.flatMap(({ controllers, providers }) => [
    ...[...controllers.values()].map(({ metatype }) => metatype as Class),
    ...[...providers.values()].map(({ metatype }) => metatype as Class).filter(isGateway),
  ]);
  return [...new Set(classes)]
    .flatMap(handlersIn)
    .sort((one, other) => (`${one.owner}.${one.method}` < `${other.owner}.${other.method}` ? -1 : 1));
}

const isGateway = (type: unknown): boolean =>
  typeof type === 'function' && Reflect.getMetadata(GATEWAY_METADATA, type) === true;

function handlersIn(type: Class): Handler[] {
  const prototype = type.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method]!;
    const kind = kindOf(handler);
    if (!kind) return [];
    const read = <Value>(key: symbol) =>
      (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, type)) as Value | undefined;
    const rule = read<AccessRule>(ACCESS_RULE);
    const lacks = kind === 'socket' ? lackingAt(handler, type) : [];
    const asked = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    const verb = asked === undefined ? undefined : RequestMethod[asked];
    return [{ kind, owner: type.name, method, verb, rule, scope: read<Scope>(REQUIRED_SCOPE), lacks }];
  });
}

/** What a gateway has to carry itself. */
const CARRIED: [string, { name: string }][] = [
  [GUARDS_METADATA, AccessGuard],
  [EXCEPTION_FILTERS_METADATA, SocketProblemFilter],
];

function lackingAt(handler: object, type: Class): string[] {
  const carries = (key: string, place: object) => (Reflect.getMetadata(key, place) ?? []) as unknown[];
  return CARRIED.filter(([key, wanted]) => ![...carries(key, handler), ...carries(key, type)].includes(wanted)).map(
    ([, { name }]) => name,
  );
}

function kindOf(handler: object): Handler['kind'] | undefined {
  if (Reflect.hasMetadata(METHOD_METADATA, handler)) return 'http';
  return Reflect.hasMetadata(MESSAGE_METADATA, handler) ? 'socket' : undefined;
}
