/** State and country picklists: names and codes are kept consistent. Source: Salesforce Help, "State and Country/Territory Picklists and the Metadata API", "Integration Values for State and Country/Territory Picklists", "State and Country/Territory Picklist Field-Syncing Logic". */
import type { SObjectValue } from '../../../records/index.ts';
import { COUNTRIES } from '../../../schema/standard/choices/places.ts';
import { STATES } from '../../../schema/standard/choices/states.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { changed, set, text } from '../effect.ts';

const NO_PLACES: ReadonlyMap<string, string> = new Map();
/** Whether any country has this state code. */
const isStateCode = (code: string): boolean => [...STATES.values()].some((states) => states.has(code));
const known = new WeakMap<SObjectValue['schema'], readonly string[]>();

/** @return an error for an unknown name */
export function beforeAddresses(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  for (const stem of stemsOf(row)) {
    const error = chosen(row, old, { ...COUNTRY, field: `${stem}Country`, places: COUNTRIES }) ?? chosenState(row, old, stem);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** `Billing` for an object that has BillingCountryCode. */
function stemsOf(row: SObjectValue): readonly string[] {
  const earlier = known.get(row.schema);
  if (earlier !== undefined) return earlier;
  const stems = [...row.schema.fields.values()]
    .filter(({ name, isHidden, compound }) => name.endsWith('CountryCode') && !isHidden && compound !== undefined)
    .map(({ name }) => name.slice(0, -'CountryCode'.length));
  known.set(row.schema, stems);
  return stems;
}

function chosenState(row: SObjectValue, old: SObjectValue | undefined, stem: string): RowError | undefined {
  const country = text(row, `${stem}CountryCode`);
  const field = `${stem}State`;
  if (
    country === '' &&
    text(row, field) + text(row, `${field}Code`) !== '' &&
    (changed(row, old, field) || changed(row, old, `${field}Code`))
  ) {
    const label = row.schema.fields.get(field.toLowerCase())?.label ?? field;
    return rowError(
      'FIELD_INTEGRITY_EXCEPTION',
      `A country/territory must be specified before specifying a state value for field: ${label}`,
      [field],
    );
  }
  if (country === '') {
    if (old !== undefined && changed(row, old, `${stem}CountryCode`)) set(row, { [field]: null, [`${field}Code`]: null });
    return undefined;
  }
  return chosen(row, old, { ...STATE, field, places: STATES.get(country) ?? NO_PLACES });
}

/** A picklist of places: a field for the name, and one for the code. */
interface Picklist {
  readonly field: string;
  /** Names by their codes. */
  readonly places: ReadonlyMap<string, string>;
  readonly what: 'country' | 'state';
  /** As messages name it. */
  readonly list: string;
}
const COUNTRY = { what: 'country', list: 'country/territory from the list of valid countries' } as const;
const STATE = { what: 'state', list: 'state/province from the list of valid states' } as const;

/** Whichever of code and name was changed sets the other; the code goes before the name. */
function chosen(row: SObjectValue, old: SObjectValue | undefined, picklist: Picklist): RowError | undefined {
  const { field } = picklist;
  const isCodeChanged = changed(row, old, `${field}Code`);
  if (isCodeChanged && text(row, `${field}Code`) !== '') return chosenByCode(row, picklist);
  if (changed(row, old, field)) return chosenByName(row, picklist);
  if (isCodeChanged && old !== undefined) set(row, { [field]: null });
  return undefined;
}

/** An unknown code is refused by the picklist's own check, but for the code of another country's state. */
function chosenByCode(row: SObjectValue, picklist: Picklist): RowError | undefined {
  const { field, places, what } = picklist;
  const code = text(row, `${field}Code`);
  const label = [...places].find(([one]) => one.toLowerCase() === code.toLowerCase())?.[1];
  if (label === undefined) return what === 'state' && isStateCode(code) ? unlisted(row, picklist) : undefined;
  set(row, { [field]: label });
  return undefined;
}

function chosenByName(row: SObjectValue, picklist: Picklist): RowError | undefined {
  const { field, places } = picklist;
  const name = text(row, field);
  const found = [...places].find(([, label]) => label.toLowerCase() === name.toLowerCase());
  if (name !== '' && found === undefined) return unlisted(row, picklist);
  set(row, { [`${field}Code`]: found?.[0] ?? null });
  return undefined;
}

function unlisted(row: SObjectValue, { field, what, list }: Picklist): RowError {
  const label = row.schema.fields.get(field.toLowerCase())?.label ?? field;
  return rowError(
    'FIELD_INTEGRITY_EXCEPTION',
    `There's a problem with this ${what}, even though it may appear correct. Please select a ${list}.: ${label}`,
    [field],
  );
}
