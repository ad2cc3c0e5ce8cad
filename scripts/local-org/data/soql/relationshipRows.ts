/**
 * RelationshipDomain and RelationshipInfo: the relationships of the schema as rows, computed when a query asks for them.
 * They need every object that a relationship names, which a start of an org need not wait for.
 * Source: Object Reference, "RelationshipDomain" and "RelationshipInfo". What they are known by is ours.
 */
import { durableFieldId, durableObjectId } from '../schema/durableIds.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/index.ts';
import { Rows, type Values } from '../seed/rows.ts';
import type { Store } from '../store/store.ts';

interface Relationship {
  readonly parent: ObjectSchema;
  readonly name: string;
  /** The child object. */
  readonly object: string;
  readonly lookup: FieldSchema;
}

export const isRelationshipObject = (name: string): boolean => /^Relationship(?:Domain|Info)$/i.test(name);

/** The objects between which a store's rows lie: others come when code names them. */
const filled = new WeakMap<Store, readonly ObjectSchema[]>();

/** Replaces the rows of both objects, if they are no longer those of the schema. @param now milliseconds since 1970 */
export function fillRelationships(store: Store, schema: Schema, now: number): void {
  // a rollback takes the rows away
  const hasRows = store.all('SELECT 1 FROM "RelationshipDomain" LIMIT 1').length > 0;
  if (hasRows && filled.get(store) === schema.all()) return;
  filled.set(store, schema.all());
  const rows = new Rows(store, schema, now);
  const found = relationshipsOf(schema);
  const infos = new Map(found.map((one) => [durableFieldId(one.object, one.lookup.name), infoOf(one)]));
  for (const name of ['RelationshipDomain', 'RelationshipInfo']) store.run(`DELETE FROM "${name}"`);
  rows.addAll(
    'RelationshipInfo',
    [...infos].map(([id, info]) => ({ DurableId: id, ...info })),
  );
  rows.addAll(
    'RelationshipDomain',
    found.map((one) => ({
      DurableId: `${durableObjectId(one.parent.name)}.${durableFieldId(one.object, one.lookup.name)}`,
      ParentSobjectId: durableObjectId(one.parent.name),
      RelationshipInfoId: durableFieldId(one.object, one.lookup.name),
      RelationshipName: one.name,
      ...infoOf(one),
    })),
  );
}

function relationshipsOf(schema: Schema): readonly Relationship[] {
  return schema.all().flatMap((parent) =>
    [...parent.children.values()].flatMap(({ name, object, field }) => {
      const lookup = schema.find(object)?.fields.get(field.toLowerCase());
      return lookup === undefined ? [] : [{ parent, name, object, lookup }];
    }),
  );
}

function infoOf({ object, lookup }: Relationship): Values {
  return {
    ChildSobjectId: durableObjectId(object),
    FieldId: durableFieldId(object, lookup.name),
    IsCascadeDelete: lookup.onDelete === 'cascade',
    IsRestrictedDelete: lookup.onDelete === 'restrict',
    IsDeprecatedAndHidden: false,
  };
}
