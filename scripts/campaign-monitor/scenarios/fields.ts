import { COUNTRIES } from '../data/countries.ts';
import { fieldKey } from '../rules/subscribers/fieldKey.ts';
import type { CustomField, FieldType } from '../state/customField.ts';
import type { FieldValues } from '../state/member.ts';
import { mix, pick } from '../state/random.ts';
import type { SubscriberList } from '../state/subscriberList.ts';

const CITIES = ['Perth', 'Fremantle', 'Sydney', 'Melbourne', 'Hobart', 'Auckland', 'London', 'Köln', 'Łódź', 'São Paulo', 'Αθήνα', '東京'];
const STATES = ['California', 'New York', 'Texas', 'Washington', 'Oregon', 'Florida'];
const TOPICS = ['Crime', 'Travel', 'Poetry', "Children's books", 'History & politics'];
const FORMATS = ['Paperback', 'Hardcover', 'E-book'];

const two = (value: number): string => String(value).padStart(2, '0');

/** A custom field for a list: its name, type and options, and a member's values by the member's number. */
interface FieldPlan {
  readonly name: string;
  readonly type: FieldType;
  readonly options?: readonly string[];
  readonly values: (hash: number) => readonly string[];
}

/** One field of each type. */
export const FIELD_PLANS: readonly FieldPlan[] = [
  { name: 'City', type: 'Text', values: (hash) => (hash % 8 === 0 ? [] : [pick(CITIES, hash)]) },
  { name: 'Number of orders', type: 'Number', values: (hash) => (hash % 3 === 0 ? [] : [String(hash % 40)]) },
  {
    name: 'Birthday',
    type: 'Date',
    values: (hash) => (hash % 4 === 0 ? [] : [`${1945 + (hash % 60)}-${two(1 + (hash % 12))}-${two(1 + (hash % 28))}`]),
  },
  {
    name: 'Favourite format',
    type: 'MultiSelectOne',
    options: FORMATS,
    values: (hash) => (hash % 5 === 0 ? [] : [pick(FORMATS, hash)]),
  },
  {
    name: 'Topics',
    type: 'MultiSelectMany',
    options: TOPICS,
    values: (hash) => TOPICS.filter((_topic, at) => ((hash >>> at) & 3) === 1),
  },
  { name: 'Country', type: 'Country', values: (hash) => (hash % 6 === 0 ? [] : [pick(COUNTRIES, hash)]) },
  { name: 'US state', type: 'USState', values: (hash) => (hash % 7 === 0 ? [pick(STATES, hash >>> 3)] : []) },
];

/** Adds custom fields to a list, with a function for its members' values. */
export const giveFields = (list: SubscriberList, plans: readonly FieldPlan[]): void => {
  const planned = plans.map((plan) => {
    const field: CustomField = {
      name: plan.name,
      key: fieldKey(plan.name),
      type: plan.type,
      options: plan.options ?? [],
      isVisible: plan.type !== 'Number',
      isDeleted: false,
    };
    return { field, plan };
  });
  list.fields.push(...planned.map(({ field }) => field));
  list.seededValues = (seed) => {
    const values: FieldValues[] = [];
    for (const [at, { field, plan }] of planned.entries()) {
      const texts = plan.values(mix(seed, at, 0x5e));
      if (texts.length > 0) values.push({ field, values: texts });
    }
    return values;
  };
};
