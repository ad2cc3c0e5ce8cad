/** What hangs on one record: its parents and children by relationship name, and the bytes of its files. Source: REST API Developer Guide, "Traverse Relationships with Friendly URLs", "Get Blob Data". */
import type { SObjectValue } from '../../../data/index.ts';
import { parentField, type ObjectSchema } from '../../../data/schema/index.ts';
import { ApexBlob } from '../../../platform/values/index.ts';
import { ok, type RestAnswer, type RestCall } from '../call.ts';
import { notFound } from '../errors.ts';
import { recordJson } from '../json/write.ts';
import type { Queries } from '../queries/queries.ts';
import type { Visible } from './visible.ts';

export const isRecordId = (text: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);

export class Relations {
  private readonly queries: Queries;
  private readonly visible: Visible;
  constructor(queries: Queries, visible: Visible) {
    this.queries = queries;
    this.visible = visible;
  }

  /** Errors: NOT_FOUND for a record, a relationship or a parent that is not there. */
  follow(call: RestCall, object: ObjectSchema, id: string, name: string): RestAnswer {
    const blob = object.fields.get(name.toLowerCase());
    if (blob?.kind === 'blob') return this.bytes(call, object, id, blob.name);
    const child = object.children.get(name.toLowerCase());
    if (child !== undefined) return this.children(call, child.object, child.field, id);
    const lookup = parentField(object, name);
    if (lookup === undefined) throw notFound();
    const parentId = this.row(call, object, id, lookup.name).values.get(lookup.key);
    const parent = typeof parentId === 'string' ? this.visible.byId(call, parentId) : undefined;
    if (parent === undefined || typeof parentId !== 'string') throw notFound();
    return ok(recordJson(this.row(call, parent, parentId, this.fieldsOf(call, parent)), call.base));
  }

  private children(call: RestCall, name: string, field: string, id: string): RestAnswer {
    const object = this.visible.object(call, name);
    const rows = this.queries.rows(call, `SELECT ${this.fieldsOf(call, object)} FROM ${object.name} WHERE ${field} = '${id}'`);
    return ok({ totalSize: rows.length, done: true, records: rows.map((row) => recordJson(row, call.base)) });
  }
  private bytes(call: RestCall, object: ObjectSchema, id: string, field: string): RestAnswer {
    const value = this.row(call, object, id, field).values.get(field.toLowerCase());
    if (!(value instanceof ApexBlob)) throw notFound();
    return { status: 200, type: 'application/octet-stream', body: Buffer.from(value.bytes) };
  }
  private row(call: RestCall, object: ObjectSchema, id: string, fields: string): SObjectValue {
    const [row] = this.queries.rows(call, `SELECT ${fields} FROM ${object.name} WHERE Id = '${id}'`);
    if (row === undefined) throw notFound();
    return row;
  }
  private fieldsOf(call: RestCall, object: ObjectSchema): string {
    const asked = call.query.get('fields');
    const names =
      asked
        ?.split(',')
        .map((field) => field.trim())
        .filter((field) => /^[\w.]+$/.test(field)) ??
      this.visible
        .fields(call, object)
        .filter(({ kind }) => kind !== 'address' && kind !== 'location' && kind !== 'blob')
        .map((field) => field.name);
    return [...new Set(['Id', ...names])].join(', ');
  }
}
