/** Features whose fields and objects code names: it compiles only in an org that has them. Source: Object Reference, "Account" (fields of person accounts), "CurrencyType", "DatedConversionRate"; SOAP API Developer Guide, "Person Account Record Types". */
const HINT = /\w__pc\b|person|\bFROM\s+(?:CurrencyType|DatedConversionRate)\b/i;
const MANY_CURRENCIES = /\bFROM\s+(?:CurrencyType|DatedConversionRate)\b/i;
/** Names that mean nothing else. */
const PERSONS = /\b\w+__pc\b|\bIsPersonType\b|\bAccount\.(?:IsPersonAccount|Person(?:ContactId|Email|Birthdate|MobilePhone|HomePhone))\b/i;
/** Any account might be given a name of these by mistake: they count only in code that speaks of persons. */
const NAMES = 'FirstName|LastName|Salutation';
const OWN = String.raw`IsPersonAccount|Person[a-z]\w*`;
/** An account's own fields in its constructor and in a query. */
const given = (names: string): RegExp => new RegExp(String.raw`\b(?:${names})\b(?<!__\w+)\s*=(?![=>])`, 'i');
const read = (names: string): RegExp => new RegExp(String.raw`(?<![.\w])(?:${names})\b(?<!__\w+)`, 'i');
/** What a query is given are names of the code. */
const BIND = /:\s*[\w.]+/g;
const SURE = { given: given(OWN), read: read(OWN) };
const SPOKEN = { given: given(`${OWN}|${NAMES}`), read: read(`${OWN}|${NAMES}`) };

/** @param texts code of classes and triggers */
export function codeFeatures(texts: readonly string[]): readonly string[] {
  const hinted = texts.filter((text) => HINT.test(text));
  const found: string[] = [];
  if (hinted.some(namesPersons) || insertsLeadsOfNoCompany(texts)) found.push('PersonAccounts');
  if (hinted.some((text) => MANY_CURRENCIES.test(withoutTexts(text)))) found.push('MultiCurrency');
  return found;
}

/** Leads need a company where accounts cannot be people. Code that inserts leads, and names no company anywhere, even in a text, was written where they can. Source: Object Reference, "Lead" (Company). */
function insertsLeadsOfNoCompany(texts: readonly string[]): boolean {
  return !texts.some((text) => /company/i.test(text)) && texts.some((text) => LEAD.test(text) && insertsLeads(withoutTexts(text)));
}

const LEAD = /\bnew\s+(?:Schema\s*\.\s*)?Lead\s*\(/i;
const LEAD_WITH_VARIABLE = new RegExp(String.raw`(?:\b(\w+)\s*=\s*)?${LEAD.source}`, 'gi');
const insertsLeads = (code: string): boolean => namesLeads(code) && /\binsert\s+\w|\bDatabase\s*\.\s*insert\b/i.test(code);

/** Whether a lead is given the name that it needs to be saved: at once, or in its variable. */
function namesLeads(code: string): boolean {
  return [...code.matchAll(LEAD_WITH_VARIABLE)].some(({ index, 0: start, 1: variable }) => {
    if (/\bLastName\s*=/i.test(outermost(code, index + start.length))) return true;
    return variable !== undefined && new RegExp(String.raw`\b${variable}\s*\.\s*LastName\s*=`, 'i').test(code);
  });
}

function namesPersons(text: string): boolean {
  const code = withoutTexts(text);
  if (PERSONS.test(code)) return true;
  const fields = /person/i.test(text) ? SPOKEN : SURE;
  for (const { index, 0: start } of code.matchAll(/\bnew\s+(?:Schema\s*\.\s*)?Account\s*\(/gi))
    if (fields.given.test(outermost(code, index + start.length))) return true;
  for (const [query] of code.matchAll(/\[\s*SELECT\b[^\]]*/gi)) {
    const own = outermost(query, 0).replaceAll(BIND, '');
    if (/\bFROM\s+Account\b/i.test(own) && fields.read.test(own)) return true;
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
