/** The platform's words for what is wrong with a token. */
import type { Token } from './token.ts';

export const unexpected = (token: Token): string => `Unexpected token '${shown(token)}'.`;
export const missing = (type: string, token: Token): string => `Missing '${type}' at '${shown(token)}'`;
export const extra = (type: string, token: Token): string => `Extra '${type}', at '${shown(token)}'.`;
export const expecting = (type: string, token: Token): string => `Expecting '${type}' but was: '${shown(token)}'`;

/** Only strings have such signs. */
function shown({ text }: Token): string {
  return text
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
}
