/** What a record type says about processes and picklists. Source: Metadata API Developer Guide, "RecordType"; the words are an org's. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';

/** Objects whose record types name a business process. */
const WITH_PROCESSES: ReadonlySet<string> = new Set(['Case', 'Lead', 'Opportunity', 'Solution']);

/** @param valuesOf the values of a custom picklist field, in lower case; undefined where they are not known @return the first problem. */
export function recordTypeProblem(
  object: string,
  recordType: Xml,
  valuesOf: (field: string) => ReadonlySet<string> | undefined,
): string | undefined {
  if (WITH_PROCESSES.has(object) && text(recordType, 'businessProcess') === undefined) return 'Required field is missing: businessProcess';
  for (const picklist of many(recordType, 'picklistValues')) {
    const field = text(picklist, 'picklist') ?? '';
    const known = field.endsWith('__c') ? valuesOf(field) : undefined;
    const unknown = many(picklist, 'values')
      .map((value) => text(value, 'fullName') ?? '')
      .find((value) => known?.has(decoded(value).toLowerCase()) === false);
    if (unknown !== undefined) return `Picklist value: ${unknown} in picklist: ${field} not found`;
  }
  return undefined;
}

/** The values of a field that lists them itself; undefined for others. */
export function valuesIn(field: Xml): readonly string[] | undefined {
  const [definition] = many(field, 'valueSet').flatMap((valueSet) => many(valueSet, 'valueSetDefinition'));
  return definition === undefined ? undefined : many(definition, 'value').map((value) => text(value, 'fullName') ?? '');
}

/** Record types write values as in addresses: `50%25`. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
