/** UserEntityAccess and UserFieldAccess: what the users that a query names, or else the running one, may do with objects and fields. Source: Tooling API Developer Guide, each object's page. */
import { durableFieldId, durableObjectId } from '../schema/durableIds.ts';
import type { ObjectSchema, Schema } from '../schema/index.ts';
import { isNeverDeleted, isNeverInserted } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import type { Permissions } from './permissions/permissions.ts';

type Columns = Readonly<Record<string, string | boolean>>;

/** Leaves a row an object and user in UserEntityAccess, a row a field and user in UserFieldAccess. @param objects all that are asked about. */
export class DefinitionAccess {
  private readonly store: Store;
  private readonly permissions: Permissions;
  private readonly objects: readonly ObjectSchema[];
  constructor(store: Store, schema: Schema, permissions: Permissions, named: readonly string[]) {
    this.store = store;
    this.permissions = permissions;
    const keys = new Set(named.map((name) => name.toLowerCase()));
    this.objects = schema.all().filter(({ name }) => keys.size === 0 || keys.has(name.toLowerCase()));
  }

  fillObjects(userIds: readonly string[]): void {
    this.fill(
      'UserEntityAccess',
      userIds.flatMap((userId) => this.objects.map((object) => this.ofObject(userId, object))),
    );
  }

  fillFields(userIds: readonly string[]): void {
    this.fill(
      'UserFieldAccess',
      userIds.flatMap((userId) => this.objects.flatMap((object) => this.ofFields(userId, object))),
    );
  }

  private ofObject(userId: string, object: ObjectSchema): Columns {
    const rights = this.permissions.of(userId).object(object);
    const isSaved = !object.isReadOnly;
    const isDeletable = isSaved && rights.delete && object.kind !== 'event' && !isNeverDeleted(object);
    return {
      DurableId: `${durableObjectId(object.name)}.${userId}`,
      EntityDefinitionId: durableObjectId(object.name),
      UserId: userId,
      IsReadable: rights.read,
      IsCreatable: isSaved && rights.create && !isNeverInserted(object),
      IsEditable: isSaved && rights.edit && object.kind !== 'event',
      IsUpdatable: isSaved && rights.edit && object.kind !== 'event',
      IsDeletable: isDeletable,
      IsUndeletable: isDeletable && object.fields.has('isdeleted'),
    };
  }

  private ofFields(userId: string, object: ObjectSchema): readonly Columns[] {
    const access = this.permissions.of(userId);
    const { create, edit } = access.object(object);
    return [...object.fields.values()]
      .filter(({ isHidden }) => isHidden !== true)
      .map((field) => {
        const rights = access.field(object, field);
        return {
          DurableId: `${durableFieldId(object.name, field.name)}.${userId}`,
          EntityDefinitionId: durableObjectId(object.name),
          FieldDefinitionId: durableFieldId(object.name, field.name),
          UserId: userId,
          IsAccessible: rights.read,
          IsCreatable: rights.edit && field.isCreateable && create,
          IsUpdatable: rights.edit && field.isUpdateable && edit,
        };
      });
  }

  private fill(table: string, rows: readonly Columns[]): void {
    this.store.run(`DELETE FROM "${table}"`);
    for (const row of rows) {
      const names = ['Id', ...Object.keys(row)];
      this.store.run(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        [row['DurableId'] as string, ...Object.values(row).map((one) => (typeof one === 'boolean' ? Number(one) : one))],
      );
    }
  }
}
