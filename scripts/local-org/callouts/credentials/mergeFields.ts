/**
 * Merge fields of credentials: `{!$Credential.Name.Key}` and the formulas that custom headers use around them
 * (texts, `&` and `+`, `BASE64ENCODE(BLOB(...))`). Source: Salesforce Help, "Create or Edit a Custom Header for a Named Credential" and "Named Credential Merge Fields".
 */
import { NotImplemented } from '../../platform/core/error.ts';

/** Finds the value of `$Credential.<path>`; the path is its parts. Errors: its own. */
export type CredentialLookup = (path: readonly string[]) => string;

/** @return the text with every `{!...}` evaluated. */
export function fillMergeFields(text: string, lookup: CredentialLookup): string {
  return text.replaceAll(/\{!([^}]*)\}/g, (_whole, formula: string) => evaluate(formula, lookup));
}

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(\$Credential(?:\.\w+)+)|(\w+)\s*(?=\()|([&+(),]))/gy;

function evaluate(formula: string, lookup: CredentialLookup): string {
  const tokens = tokensOf(formula);
  let at = 0;
  const sum = (): string => {
    let value = operand();
    while (tokens[at] === '&' || tokens[at] === '+') {
      at += 1;
      value += operand();
    }
    return value;
  };
  const operand = (): string => {
    const token = tokens[at] ?? '';
    at += 1;
    if (/^['"]/.test(token)) return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
    if (token.startsWith('$Credential.')) return lookup(token.split('.').slice(1));
    if (token === '(') return closed(sum());
    if (tokens[at] === '(') {
      at += 1;
      return applied(token.toUpperCase(), closed(sum()), formula);
    }
    throw new NotImplemented(`the merge field {!${formula}}`);
  };
  const closed = (value: string): string => {
    if (tokens[at] !== ')') throw new NotImplemented(`the merge field {!${formula}}`);
    at += 1;
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new NotImplemented(`the merge field {!${formula}}`);
  return value;
}

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (match === null) throw new NotImplemented(`the merge field {!${formula}}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function applied(name: string, argument: string, formula: string): string {
  switch (name) {
    case 'BLOB':
      return argument;
    case 'BASE64ENCODE':
      return Buffer.from(argument, 'utf8').toString('base64');
    default:
      throw new NotImplemented(`${name} in the merge field {!${formula}}`);
  }
}
