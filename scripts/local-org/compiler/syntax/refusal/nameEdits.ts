/** Names that the platform reads and the parser library does not: reserved words in dotted names, `void` as a name, names that end with a dot. */
import { isMethodResult } from './around.ts';
import type { Edit, OpenRule } from './edits.ts';
import { identifier, literal, NO_NAME } from './placeholders.ts';
import type { Token } from './token.ts';
import { isUnreadable, isUnreadableType } from './unreadable.ts';

const QUERY_NAME_RULES: ReadonlySet<string> = new Set(['queryName', 'searchedObject']);
const NAME_RULES: ReadonlySet<string> = new Set([...QUERY_NAME_RULES, 'identifier', 'nameOrCall']);

export function isNameRule(rule: string): boolean {
  return NAME_RULES.has(rule);
}

/** @param open the rules around the name, outermost first @return what makes the name readable to the library */
export function nameEdits({ name, from }: OpenRule, open: readonly OpenRule[], tokens: readonly Token[]): readonly Edit[] {
  const token = tokens[from];
  if (token === undefined) return [];
  if (isDottedAlias(token, from, open.at(-1))) return [{ from, to: from + 1, placeholders: [identifier(token.text)] }];
  // reserved words of Apex are names to queries
  if (QUERY_NAME_RULES.has(name)) return isUnreadableType(token.text) ? splitName(token, from, /^\.$/) : [];
  if (name === 'nameOrCall' && isUnreadable(token)) return valueEdits(token, from, tokens[from + 1]?.type === '(');
  const isOfDottedRule = open.at(-1)?.name === 'dotted';
  if (isOfDottedRule ? isUnreadableDotted(token, open, tokens[from + 2]) : isVoid(token))
    return [{ from, to: from + 1, placeholders: [identifier(token.text)] }];
  return token.text.endsWith('.') ? [{ from: from + 1, to: from + 1, offset: token.end, placeholders: [NO_NAME] }] : [];
}

/** Of a field or an object in a query. */
function isDottedAlias({ text }: Token, from: number, around: OpenRule | undefined): boolean {
  const isAlias = around?.name === 'selectItem' || (around?.name === 'fromItem' && around.from < from);
  return isAlias && text.includes('.');
}

function isVoid({ text }: Token): boolean {
  return /^void$/i.test(text);
}

/** The name of a type, a method or a constructor, or of the object of a trigger. */
function isUnreadableDotted(token: Token, open: readonly OpenRule[], afterNext: Token | undefined): boolean {
  if (isVoid(token)) return !isMethodResult(open, afterNext);
  if (!token.text.includes('.')) return false;
  const isSimple = /^(?:constructor|method|trigger)$/.test(open.at(-2)?.name ?? '');
  return isSimple || isUnreadableType(token.text);
}

/** `a.b.class` is the class of a type, also where a method of it is called. */
function valueEdits(token: Token, from: number, isCall: boolean): readonly Edit[] {
  const edits = splitName(token, from);
  const at = edits.length - (isCall ? 3 : 1);
  const last = edits[at];
  const isClass = at > 2 && last?.placeholders[0]?.text.toLowerCase() === 'class';
  return isClass ? edits.with(at, { ...last, placeholders: [literal('class')] }) : edits;
}

/** One token for each part of a dotted name, and for each dot. */
function splitName({ text, start }: Token, from: number, literals = /^(?:\.|this|super)$/i): readonly Edit[] {
  const edits: Edit[] = [{ from, to: from + 1, placeholders: [] }];
  let offset = start;
  for (const part of text.split(/(\.)/)) {
    edits.push({ from, to: from, offset, placeholders: [literals.test(part) ? literal(part) : identifier(part)] });
    offset += part.length;
  }
  return edits;
}
