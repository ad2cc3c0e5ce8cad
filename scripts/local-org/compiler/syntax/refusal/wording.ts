/** The platform's words for what is wrong with a token. */
import type { Token } from './token.ts';

export const unexpected = ({ text }: Token): string => `Unexpected token '${text}'.`;
export const missing = (type: string, { text }: Token): string => `Missing '${type}' at '${text}'`;
export const extra = (type: string, { text }: Token): string => `Extra '${type}', at '${text}'.`;
export const expecting = (type: string, { text }: Token): string => `Expecting '${type}' but was: '${text}'`;
