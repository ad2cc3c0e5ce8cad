/** Search expressions: words with wildcards, phrases, AND, OR, AND NOT. Source: SOQL and SOSL Reference, "FIND {SearchQuery}". */

/** Whether the words of a text match. */
export type Wanted = (words: readonly string[]) => boolean;

/** Splits a text into words: letters and digits in lower case without diacritics. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export function wantedOf(text: string): Wanted {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+/g) ?? [];
  let at = 0;
  const any = (): Wanted => {
    let left = all();
    while (tokens[at]?.toUpperCase() === 'OR') {
      at += 1;
      const [first, second] = [left, all()];
      left = (words) => first(words) || second(words);
    }
    return left;
  };
  const all = (): Wanted => {
    let left = one();
    while (at < tokens.length && tokens[at] !== ')' && tokens[at]?.toUpperCase() !== 'OR') {
      if (tokens[at]?.toUpperCase() === 'AND') at += 1;
      const isNegated = tokens[at]?.toUpperCase() === 'NOT';
      if (isNegated) at += 1;
      const [first, second] = [left, one()];
      left = (words) => first(words) && second(words) !== isNegated;
    }
    return left;
  };
  const one = (): Wanted => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return phrase(token);
    const inner = any();
    at += 1;
    return inner;
  };
  return any();
}

/** Matches consecutive words; `*` stands for any letters, `?` for one. */
function phrase(token: string): Wanted {
  const tests = (
    token
      .replaceAll(/\\(.)/g, '$1')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}*?]+/gu) ?? []
  ).map((word) => new RegExp(`^${word.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u'));
  if (tests.length === 0) return () => false;
  return (words) => words.some((_word, start) => tests.every((test, index) => test.test(words[start + index] ?? '')));
}
