/**
 * RelationshipDomain and RelationshipInfo: the relationships of the schema as rows.
 * Source: Object Reference, "RelationshipDomain" and "RelationshipInfo". What they are known by is ours.
 */
import { durableFieldId, durableObjectId } from '../../schema/durableIds.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/index.ts';
import type { Rows, Values } from '../../store/rows.ts';

interface Relationship {
  readonly parent: ObjectSchema;
  readonly name: string;
  /** The child object. */
  readonly object: string;
  readonly lookup: FieldSchema;
}

export function addRelationshipRows(rows: Rows): void {
  const found = relationshipsOf(rows.schema);
  const infos = new Map(found.map((one) => [durableFieldId(one.object, one.lookup.name), infoOf(one)]));
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
