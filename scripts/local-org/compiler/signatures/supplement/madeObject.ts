/** Makes standard objects that the stubs leave out. */
import type { StandardObject } from '../../../language/signatures.ts';

const STAMPS = {
  Id: ['Id', 'CreatedById', 'LastModifiedById'],
  Datetime: ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'],
  Boolean: ['IsDeleted'],
} as const;
type Fields = Readonly<
  Partial<Record<'Id' | 'String' | 'Integer' | 'Decimal' | 'Boolean' | 'Date' | 'Datetime' | 'Time', readonly string[]>>
>;
type Parents = Readonly<Record<string, string>>;

/** An object with an Id, audit fields and the named fields; the parent `Name` stands for several objects. */
export function made(name: string, own: Fields, parents: Parents = {}): StandardObject {
  const types = ['Id', 'String', 'Integer', 'Decimal', 'Boolean', 'Date', 'Datetime', 'Time'] as const;
  const stamps: Fields = STAMPS;
  return {
    name,
    fields: types.flatMap((type) =>
      [...(stamps[type] ?? []), ...(own[type] ?? [])].map((field) => ({ name: field, type: `System.${type}` })),
    ),
    compounds: [],
    parents: Object.entries({ CreatedBy: 'User', LastModifiedBy: 'User', ...parents }).map(([relation, object]) => ({
      name: relation,
      object,
    })),
    children: [],
  };
}
