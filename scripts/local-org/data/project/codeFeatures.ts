/** Features whose fields and objects code names: it compiles only in an org that has them. Source: Object Reference, "Account" (fields of person accounts), "CurrencyType", "DatedConversionRate"; SOAP API Developer Guide, "Person Account Record Types". */
const HINT = /\w__pc\b|person|\b(?:FROM\s+(?:CurrencyType|DatedConversionRate))\b|\bnew\s+Account\b/i;
const MANY_CURRENCIES = /\bFROM\s+(?:CurrencyType|DatedConversionRate)\b/i;
/** Names that mean nothing else. */
const PERSONS = /\b\w+__pc\b|\bIsPersonType\b|\bAccount\.(?:IsPersonAccount|Person(?:ContactId|Email|Birthdate|MobilePhone|HomePhone))\b/i;
const OF_ACCOUNT = String.raw`(?:IsPersonAccount|FirstName|LastName|Salutation|Person[a-z]\w*)\b(?<!__\w+)`;
/** An account's own fields in its constructor and in a query. */
const GIVEN = new RegExp(String.raw`\b${OF_ACCOUNT}\s*=(?![=>])`, 'i');
const READ = new RegExp(String.raw`(?<![.\w])${OF_ACCOUNT}`, 'i');

/** @param texts code of classes and triggers */
export function codeFeatures(texts: readonly string[]): readonly string[] {
  const codes = texts.filter((text) => HINT.test(text)).map(withoutTexts);
  const found: string[] = [];
  if (codes.some(namesPersons)) found.push('PersonAccounts');
  if (codes.some((code) => MANY_CURRENCIES.test(code))) found.push('MultiCurrency');
  return found;
}

function namesPersons(code: string): boolean {
  if (PERSONS.test(code)) return true;
  for (const { index, 0: start } of code.matchAll(/\bnew\s+(?:Schema\s*\.\s*)?Account\s*\(/gi))
    if (GIVEN.test(outermost(code, index + start.length))) return true;
  for (const [query] of code.matchAll(/\[\s*SELECT\b[^\]]*/gi)) {
    const own = outermost(query, 0);
    if (/\bFROM\s+Account\b/i.test(own) && READ.test(own)) return true;
  }
  return false;
}

/** What stands in no parentheses of its own, up to the one that closes those around it. */
function outermost(code: string, from: number): string {
  let depth = 0;
  let own = '';
  for (const letter of code.slice(from)) {
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth === 0) break;
    else if (letter === ')') depth -= 1;
    else if (depth === 0) own += letter;
  }
  return own;
}

/** Code without comments and contents of strings. */
export function withoutTexts(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'/g, ' ');
}
