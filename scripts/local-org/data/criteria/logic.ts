/** Filter logic over numbered conditions: `1 AND (2 OR NOT 3)`. Source: Metadata API Developer Guide, "FilterItem" (booleanFilter). */
type Logic = number | { readonly not: Logic } | { readonly all: readonly Logic[] } | { readonly any: readonly Logic[] };

/** Parsed once, evaluated for each record. */
const known = new Map<string, Logic>();

/** Evaluates no more conditions than needed. */
export function combined(logic: string, holds: (number: number) => boolean): boolean {
  const read = known.get(logic) ?? readLogic(logic);
  known.set(logic, read);
  return isTrue(read, holds);
}

function isTrue(logic: Logic, holds: (number: number) => boolean): boolean {
  if (typeof logic === 'number') return holds(logic);
  if ('not' in logic) return !isTrue(logic.not, holds);
  return 'all' in logic ? logic.all.every((part) => isTrue(part, holds)) : logic.any.some((part) => isTrue(part, holds));
}

function readLogic(text: string): Logic {
  const words = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const parts = (read: () => Logic, joint: string): readonly Logic[] => {
    const found = [read()];
    while (words[at] === joint) {
      at += 1;
      found.push(read());
    }
    return found;
  };
  const term = (): Logic => {
    const word = words[at++];
    if (word === 'NOT') return { not: term() };
    if (word !== '(') return Number(word);
    const inner = any();
    at += 1;
    return inner;
  };
  const all = (): Logic => ({ all: parts(term, 'AND') });
  const any = (): Logic => ({ any: parts(all, 'OR') });
  return any();
}
