import { COUNTRIES } from '../../data/countries.ts';
import type { CustomField } from '../../state/customField.ts';
import type { FieldValues, Member } from '../../state/member.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';

/** A value of a request. */
export interface FieldChange {
  readonly Key?: string;
  readonly Value?: string;
  readonly Clear?: boolean;
}

const LONGEST = 250;
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2076-06-06';
const EMPTY_DAY = '0000-00-00';

const bare = (key: string): string => key.replace(/[[\]\s]/g, '').toLowerCase();

const readDay = (value: string): string | undefined => {
  const match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T].*)?$/.exec(value.trim());
  if (match === null) return undefined;
  const [year = '', month = '', day = ''] = match.slice(1);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal && text >= FIRST_DAY && text <= LAST_DAY ? text : undefined;
};

/** A value as the service stores it; undefined for one that it drops silently. Source: API reference, 6.1. */
const accept = (field: CustomField, value: string): string | undefined => {
  const same = (option: string): boolean => option.toLowerCase() === value.trim().toLowerCase();
  switch (field.type) {
    case 'Text':
    case 'USState':
      return value.slice(0, LONGEST);
    case 'Number':
      return /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? value.trim() : undefined;
    case 'Date':
      return readDay(value);
    case 'Country':
      return COUNTRIES.find(same);
    case 'MultiSelectOne':
    case 'MultiSelectMany':
      return field.options.find(same);
  }
};

const changeMany = (field: CustomField, present: readonly string[], changes: readonly FieldChange[]): readonly string[] => {
  const additions = changes.filter(({ Clear, Value }) => Clear !== true && Value !== undefined && Value !== '');
  const removals = changes.filter(({ Clear }) => Clear === true);
  const start = additions.length > 0 || removals.some(({ Value }) => (Value ?? '') === '') ? [] : present;
  const chosen = new Set([...start, ...additions.map(({ Value }) => accept(field, Value ?? '')).filter((value) => value !== undefined)]);
  for (const { Value } of removals) chosen.delete(accept(field, Value ?? '') ?? '');
  return [...chosen];
};

const changeOne = (field: CustomField, present: readonly string[], changes: readonly FieldChange[]): readonly string[] => {
  let values = present;
  for (const { Value = '', Clear } of changes) {
    if (Clear === true || (field.type === 'Date' && Value === EMPTY_DAY)) values = [];
    else if (Value !== '') {
      const accepted = accept(field, Value);
      if (accepted !== undefined) values = [accepted];
    }
  }
  return values;
};

/**
 * A member's values after a change. Fields that are not mentioned keep theirs, multi-select values are replaced, and unknown keys and invalid values are dropped silently.
 */
export const changeValues = (list: SubscriberList, member: Member | undefined, changes: readonly FieldChange[]): readonly FieldValues[] => {
  const present = new Map((member?.values ?? []).map(({ field, values }) => [field, values]));
  const values: FieldValues[] = [];
  for (const field of list.fields) {
    const own = changes.filter(({ Key }) => Key !== undefined && bare(Key) === bare(field.key));
    const before = present.get(field) ?? [];
    const after =
      own.length === 0 ? before : field.type === 'MultiSelectMany' ? changeMany(field, before, own) : changeOne(field, before, own);
    if (after.length > 0) values.push({ field, values: after });
  }
  return values;
};
