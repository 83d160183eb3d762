import type { Scope } from '#contracts';

type Dashed<Text extends string> = Text extends `${infer Area}:${infer Deed}` ? `${Area}-${Deed}` : Text;

/** The key of a scope's words. A colon in a key would mean another area of words. */
export const scopeKey = (scope: Scope): `tokens.scope.${Dashed<Scope>}` =>
  `tokens.scope.${scope.replace(':', '-') as Dashed<Scope>}`;
