/**
 * Objects that the stubs leave out, described once, for signatures and describes.
 * A field is one text in the notation of `data/schema/standard/facts.ts`; a lookup goes on with what it leads to: `ref! > Account`, `ref > Group|User`, and of a detail `ref!+ >> Order`.
 */
import type { StandardField, StandardObject } from '../../../../language/signatures.ts';

type Companion = 'ChangeEvent' | 'Feed' | 'History' | 'Share';
export interface DescribedObject {
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
export type DescribedObjects = Readonly<Record<string, DescribedObject>>;

/** What a lookup's text says. */
export interface LookupText {
  readonly fact: string;
  readonly targets: readonly string[];
  readonly isDetail: boolean;
}

export function lookupOf(text: string): LookupText {
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
export function stubsOf(table: DescribedObjects): readonly StandardObject[] {
  return Object.entries(table).flatMap(([name, object]) => [
    baseOf(name, object),
    ...(object.companions ?? []).map((which) => COMPANIONS[which](name, object)),
  ]);
}

function baseOf(name: string, object: DescribedObject): StandardObject {
  return {
    name,
    fields: [...STAMPS, ...fieldsOf('Datetime', 'SystemModstamp'), ...fieldsOf('Boolean', 'IsDeleted'), ...ownFields(object)],
    compounds: Object.keys(object.addresses ?? {}).map((address) => ({ name: address, type: 'System.Address' })),
    parents: parentsOf(object),
    children: (object.companions ?? []).flatMap((which) => {
      const relation = RELATIONS[which];
      return relation === undefined ? [] : [{ name: relation, object: `${name}${which}` }];
    }),
  };
}
const RELATIONS: Readonly<Partial<Record<Companion, string>>> = { Feed: 'Feeds', History: 'Histories', Share: 'Shares' };

function ownFields({ fields, addresses = {} }: DescribedObject): readonly StandardField[] {
  const parts = Object.values(addresses).flatMap((stem) => [
    ...fieldsOf('String', ...['City', 'Country', 'GeocodeAccuracy', 'PostalCode', 'State', 'Street'].map((part) => `${stem}${part}`)),
    ...fieldsOf('Decimal', `${stem}Latitude`, `${stem}Longitude`),
  ]);
  return [...typed(fields), ...parts];
}

/** Fields with the Apex types that their texts say. */
export const typed = (fields: DescribedObject['fields']): readonly StandardField[] =>
  Object.entries(fields).map(([name, text]) => ({ name, type: `System.${APEX[/^\w+/.exec(text)?.[0] ?? ''] ?? 'String'}` }));

/** The relationships of lookups. */
export function lookupsOf(fields: DescribedObject['fields']): StandardObject['parents'] {
  return Object.entries(fields).flatMap(([name, text]) => {
    const { targets } = lookupOf(text);
    return targets.length === 0 ? [] : [{ name: name.replace(/Id$/, ''), object: targets.length === 1 ? (targets[0] ?? '') : 'Name' }];
  });
}

const parentsOf = ({ fields }: DescribedObject): StandardObject['parents'] => [...BY_USERS, ...lookupsOf(fields)];

/** Their fields are those of all such objects. Source: Object Reference, "StandardObjectNameShare", "StandardObjectNameHistory", "StandardObjectNameFeed", "StandardObjectNameChangeEvent". */
const COMPANIONS: Readonly<Record<Companion, (name: string, object: DescribedObject) => StandardObject>> = {
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
  ChangeEvent: (name, object) => ({
    name: `${name}ChangeEvent`,
    fields: [
      ...STAMPS,
      ...fieldsOf('String', 'ReplayId'),
      ...ownFields(object).filter((field) => !/^Last(?:Viewed|Referenced)Date$/.test(field.name)),
    ],
    compounds: [],
    parents: parentsOf(object),
    children: [],
  }),
};
