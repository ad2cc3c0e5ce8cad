/** The tokens of a search text. Source: SOQL and SOSL Reference, "SOSL Syntax" and "FIND {SearchQuery}". */

export interface SearchToken {
  /** `braced` is `{search text}`, `quoted` is `'search text'`, each as written. */
  readonly kind: 'braced' | 'quoted' | 'number' | 'word' | 'sign';
  readonly text: string;
  /** Where it starts in the search text. */
  readonly at: number;
  /** The nesting depth of parentheses; a parenthesis is inside itself. */
  readonly depth: number;
}

const TOKEN = /(?<braced>\{(?:[^}\\]|\\[\s\S])*\})|(?<quoted>'(?:\\.|[^'\\])*')|(?<number>\d+(?:\.\d+)?(?!\w))|(?<word>\w+)|(?<sign>\S)/g;
const KINDS = ['braced', 'quoted', 'number', 'word', 'sign'] as const;

export function tokensOf(text: string): readonly SearchToken[] {
  let open = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index, groups }) => {
    if (found === '(') open += 1;
    const depth = open;
    if (found === ')') open = Math.max(0, open - 1);
    return { kind: KINDS.find((kind) => groups?.[kind] !== undefined) ?? 'sign', text: found, at: index, depth };
  });
}

/** @param words the texts that the token is compared with, without case */
export function is(token: SearchToken | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && (token.kind === 'word' || token.kind === 'sign') && words.includes(token.text.toUpperCase());
}

/** The tokens behind each occurrence of a word, nearest first. */
export function following(tokens: readonly SearchToken[], word: string): readonly (readonly SearchToken[])[] {
  return tokens.flatMap((token, index) => (is(token, word) ? [tokens.slice(index + 1)] : []));
}
