/** What of the schema the caller may see: objects and fields without read access are not there. Source: REST API Developer Guide, "sObject Describe" (what is returned depends on the user's access). */
import type { FieldSchema, ObjectSchema } from '../../../data/schema/index.ts';
import type { LocalOrg } from '../../../org.ts';
import type { RestCall } from '../call.ts';
import { describeFields } from './describedFields.ts';
import { notFound } from '../errors.ts';

export class Visible {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
  }

  objects({ user }: RestCall): readonly ObjectSchema[] {
    const access = this.org.data.permissions.of(user.id);
    return this.org.data.schema.all().filter((object) => access.object(object).read);
  }

  /** Errors: NOT_FOUND for an object that is not there or not to be seen. */
  object({ user }: RestCall, name: string): ObjectSchema {
    const object = this.org.data.schema.find(name);
    if (object === undefined || !this.org.data.permissions.of(user.id).object(object).read) throw notFound();
    return object;
  }

  /** The object of a record; undefined for one that is not to be seen. */
  byId(call: RestCall, id: string): ObjectSchema | undefined {
    const object = this.org.data.schema.byPrefix(id.slice(0, 3));
    return object === undefined ? undefined : this.object(call, object.name);
  }

  fields({ user }: RestCall, object: ObjectSchema): readonly FieldSchema[] {
    const access = this.org.data.permissions.of(user.id);
    return describeFields(object).filter((field) => access.field(object, field).read);
  }
}
