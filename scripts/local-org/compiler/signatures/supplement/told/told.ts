/**
 * Objects that the stubs leave out, told once for signatures and describes.
 * A field is one text in the notation of `data/schema/standard/facts.ts`; a lookup goes on with what it leads to: `ref! > Account`, `ref > Group|User`, and of a detail `ref!+ >> Order`.
 */
import type { StandardField, StandardObject } from '../../../../language/signatures.ts';

type Companion = 'ChangeEvent' | 'Feed' | 'History' | 'Share';
export interface ToldObject {
  /** All but the Id and the audit fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Unless it is the first of Name, ... */
  readonly nameField?: string;
  /** Compound addresses, and what the names of their parts begin with. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Only the platform writes it. */
  readonly isReadOnly?: boolean;
  readonly companions?: readonly Companion[];
}
export type ToldTable = Readonly<Record<string, ToldObject>>;

/** What a lookup's text says. */
export interface ToldLookup {
  readonly fact: string;
  readonly targets: readonly string[];
  readonly isDetail: boolean;
}

export function lookupOf(text: string): ToldLookup {
  const [fact = '', targets = ''] = text.split(/ >>? /);
  return { fact, targets: targets === '' ? [] : targets.split('|'), isDetail: text.includes(' >> ') };
}

const APEX: Readonly<Record<string, string>> = {
  bool: 'Boolean',
  currency: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  int: 'Integer',
  long: 'Long',
  number: 'Decimal',
  percent: 'Decimal',
  ref: 'Id',
  time: 'Time',
};
const fieldsOf = (type: string, ...names: readonly string[]): readonly StandardField[] =>
  names.map((name) => ({ name, type: `System.${type}` }));
const STAMPS = [...fieldsOf('Id', 'Id', 'CreatedById', 'LastModifiedById'), ...fieldsOf('Datetime', 'CreatedDate', 'LastModifiedDate')];
const BY_USERS = ['CreatedBy', 'LastModifiedBy'].map((name) => ({ name, object: 'User' }));

/** The objects with their shares, histories, feeds and change events. */
export function stubsOf(table: ToldTable): readonly StandardObject[] {
  return Object.entries(table).flatMap(([name, told]) => [
    baseOf(name, told),
    ...(told.companions ?? []).map((which) => COMPANIONS[which](name, told)),
  ]);
}

function baseOf(name: string, told: ToldObject): StandardObject {
  return {
    name,
    fields: [...STAMPS, ...fieldsOf('Datetime', 'SystemModstamp'), ...fieldsOf('Boolean', 'IsDeleted'), ...ownFields(told)],
    compounds: Object.keys(told.addresses ?? {}).map((address) => ({ name: address, type: 'System.Address' })),
    parents: parentsOf(told),
    children: (told.companions ?? []).flatMap((which) => {
      const relation = RELATIONS[which];
      return relation === undefined ? [] : [{ name: relation, object: `${name}${which}` }];
    }),
  };
}
const RELATIONS: Readonly<Partial<Record<Companion, string>>> = { Feed: 'Feeds', History: 'Histories', Share: 'Shares' };

function ownFields({ fields, addresses = {} }: ToldObject): readonly StandardField[] {
  const parts = Object.values(addresses).flatMap((stem) => [
    ...fieldsOf('String', ...['City', 'Country', 'GeocodeAccuracy', 'PostalCode', 'State', 'Street'].map((part) => `${stem}${part}`)),
    ...fieldsOf('Decimal', `${stem}Latitude`, `${stem}Longitude`),
  ]);
  return [...typed(fields), ...parts];
}

/** Fields with the Apex types that their texts say. */
export const typed = (fields: ToldObject['fields']): readonly StandardField[] =>
  Object.entries(fields).map(([name, text]) => ({ name, type: `System.${APEX[/^\w+/.exec(text)?.[0] ?? ''] ?? 'String'}` }));

/** The relationships of lookups. */
export function lookupsOf(fields: ToldObject['fields']): StandardObject['parents'] {
  return Object.entries(fields).flatMap(([name, text]) => {
    const { targets } = lookupOf(text);
    return targets.length === 0 ? [] : [{ name: name.replace(/Id$/, ''), object: targets.length === 1 ? (targets[0] ?? '') : 'Name' }];
  });
}

const parentsOf = ({ fields }: ToldObject): StandardObject['parents'] => [...BY_USERS, ...lookupsOf(fields)];

/** Their fields are those of all such objects. Source: Object Reference, "StandardObjectNameShare", "StandardObjectNameHistory", "StandardObjectNameFeed", "StandardObjectNameChangeEvent". */
const COMPANIONS: Readonly<Record<Companion, (name: string, told: ToldObject) => StandardObject>> = {
  Share: (name) => ({
    name: `${name}Share`,
    fields: [
      ...fieldsOf('Id', 'Id', 'LastModifiedById', 'ParentId', 'UserOrGroupId'),
      ...fieldsOf('String', 'AccessLevel', 'RowCause'),
      ...fieldsOf('Boolean', 'IsDeleted'),
      ...fieldsOf('Datetime', 'LastModifiedDate'),
    ],
    compounds: [],
    parents: [
      { name: 'LastModifiedBy', object: 'User' },
      { name: 'Parent', object: name },
      { name: 'UserOrGroup', object: 'Name' },
    ],
    children: [],
  }),
  History: (name) => ({
    name: `${name}History`,
    fields: [
      ...fieldsOf('Id', 'Id', 'CreatedById', `${name}Id`),
      ...fieldsOf('String', 'DataType', 'Field', 'OldValue', 'NewValue'),
      ...fieldsOf('Boolean', 'IsDeleted'),
      ...fieldsOf('Datetime', 'CreatedDate'),
    ],
    compounds: [],
    parents: [
      { name: 'CreatedBy', object: 'User' },
      { name, object: name },
    ],
    children: [],
  }),
  Feed: (name) => ({
    name: `${name}Feed`,
    fields: [
      ...fieldsOf('Id', 'Id', 'BestCommentId', 'CreatedById', 'InsertedById', 'ParentId', 'RelatedRecordId'),
      ...fieldsOf('String', 'Body', 'LinkUrl', 'Title', 'Type', 'Visibility'),
      ...fieldsOf('Integer', 'CommentCount', 'LikeCount'),
      ...fieldsOf('Boolean', 'IsDeleted', 'IsRichText'),
      ...fieldsOf('Datetime', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'),
    ],
    compounds: [],
    parents: [
      { name: 'BestComment', object: 'FeedComment' },
      { name: 'CreatedBy', object: 'User' },
      { name: 'InsertedBy', object: 'User' },
      { name: 'Parent', object: name },
      { name: 'RelatedRecord', object: 'Name' },
    ],
    children: ['FeedAttachment', 'FeedComment', 'FeedLike', 'FeedTrackedChange'].map((object) => ({ name: `${object}s`, object })),
  }),
  ChangeEvent: (name, told) => ({
    name: `${name}ChangeEvent`,
    fields: [
      ...STAMPS,
      ...fieldsOf('String', 'ReplayId'),
      ...ownFields(told).filter((field) => !/^Last(?:Viewed|Referenced)Date$/.test(field.name)),
    ],
    compounds: [],
    parents: parentsOf(told),
    children: [],
  }),
};
