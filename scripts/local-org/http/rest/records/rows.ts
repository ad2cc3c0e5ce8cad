/** `/sobjects/X` and its rows, by Id and by external id. Source: REST API Developer Guide, "sObject Rows", "sObject Rows by External ID". */
import type { DataAccess } from '../../../data/index.ts';
import type { ObjectSchema } from '../../../data/schema/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { toId } from '../../../platform/core/operators.ts';
import { created, noContent, ok, type RestAnswer, type RestCall } from '../call.ts';
import { RestError } from '../errors.ts';
import { readRecord, readValue } from '../json/read.ts';
import { isRecordId, Relations } from './relations.ts';
import { recordJson } from '../json/write.ts';
import type { Queries } from '../queries/queries.ts';
import type { Router } from '../router.ts';
import { refusal, Saves } from './saves.ts';
import { Visible } from './visible.ts';

export function addRows(router: Router, org: LocalOrg, queries: Queries): void {
  const rows = new Rows(org, queries);
  router.add('POST', '/sobjects/:object', (call, [name = '']) => rows.create(call, name));
  router.add('GET', '/sobjects/:object/:id', (call, [name = '', id = '']) => rows.read(call, name, 'Id', id));
  router.add('PATCH', '/sobjects/:object/:id', (call, [name = '', id = '']) => rows.update(call, name, id));
  router.add('DELETE', '/sobjects/:object/:id', (call, [name = '', id = '']) => rows.remove(call, name, 'Id', id));
  router.add('GET', '/sobjects/:object/:field/:value', (call, [name = '', field = '', value = '']) =>
    isRecordId(field) && !hasField(org, name, field) ? rows.follow(call, name, field, value) : rows.read(call, name, field, value),
  );
  router.add('PATCH', '/sobjects/:object/:field/:value', (call, [name = '', field = '', value = '']) =>
    rows.upsert(call, name, field, value),
  );
  router.add('POST', '/sobjects/:object/:field/:value', (call, [name = '', field = '', value = '']) =>
    rows.upsert(call, name, field, value),
  );
  router.add('DELETE', '/sobjects/:object/:field/:value', (call, [name = '', field = '', value = '']) =>
    rows.remove(call, name, field, value),
  );
}

function hasField(org: LocalOrg, object: string, field: string): boolean {
  return org.data.schema.find(object)?.fields.has(field.toLowerCase()) === true;
}

class Rows {
  private readonly data: DataAccess;
  private readonly saves: Saves;
  private readonly queries: Queries;
  private readonly visible: Visible;
  private readonly relations: Relations;
  constructor(org: LocalOrg, queries: Queries) {
    this.data = org.data;
    this.saves = new Saves(org);
    this.queries = queries;
    this.visible = new Visible(org);
    this.relations = new Relations(queries, this.visible);
  }

  create(call: RestCall, name: string): RestAnswer {
    const object = this.saves.object(name);
    const [outcome] = this.saves.save(call.user, 'insert', [readRecord(this.data, object, call.body)], { allOrNone: true });
    const error = outcome === undefined ? undefined : refusal(outcome);
    if (error !== undefined) throw error;
    return created({ id: outcome?.id ?? null, success: true, errors: [] });
  }

  read(call: RestCall, name: string, key: string, value: string): RestAnswer {
    const object = this.visible.object(call, name);
    const asked =
      call.query
        .get('fields')
        ?.split(',')
        .map((field) => field.trim()) ??
      this.visible
        .fields(call, object)
        .filter(({ kind }) => kind !== 'address' && kind !== 'location')
        .map((field) => field.name);
    const fields = asked.some((field) => field.toLowerCase() === 'id') ? asked : [...asked, 'Id'];
    const [row, ...others] = this.queries.rows(
      call,
      `SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${this.condition(object, key, value)}`,
    );
    if (row === undefined) throw missing();
    if (others.length > 0)
      return { status: 300, body: [row, ...others].map((one) => `${call.base}/sobjects/${object.name}/${String(one.get('Id'))}`) };
    return ok(recordJson(row, call.base));
  }

  follow(call: RestCall, name: string, id: string, relation: string): RestAnswer {
    return this.relations.follow(call, this.visible.object(call, name), id, relation);
  }

  update(call: RestCall, name: string, id: string): RestAnswer {
    const object = this.saves.object(name);
    const record = readRecord(this.data, object, call.body);
    record.load('id', toId(id));
    const [outcome] = this.saves.save(call.user, 'update', [record], { allOrNone: true });
    const error = outcome === undefined ? undefined : refusal(outcome);
    if (error !== undefined) throw error;
    return noContent;
  }

  upsert(call: RestCall, name: string, key: string, value: string): RestAnswer {
    const object = this.saves.object(name);
    const field = object.fields.get(key.toLowerCase());
    if (field === undefined || !(field.isExternalId || field.name === 'Id'))
      throw new RestError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${key}`);
    const record = readRecord(this.data, object, call.body);
    record.load(field.name.toLowerCase(), readValue(object, field, value));
    const [outcome] = this.saves.save(call.user, 'upsert', [record], { allOrNone: true, externalId: field.name });
    const error = outcome === undefined ? undefined : refusal(outcome);
    if (error !== undefined) throw error;
    const body = { id: outcome?.id ?? null, success: true, errors: [], created: outcome?.created ?? false };
    return outcome?.created === true ? created(body) : ok(body);
  }

  remove(call: RestCall, name: string, key: string, value: string): RestAnswer {
    const object = this.saves.object(name);
    const [row] = this.queries.rows(call, `SELECT Id FROM ${object.name} WHERE ${this.condition(object, key, value)}`);
    if (row === undefined) throw missing();
    const [outcome] = this.saves.save(call.user, 'delete', [row], { allOrNone: true });
    const error = outcome === undefined ? undefined : refusal(outcome);
    if (error !== undefined) throw error;
    return noContent;
  }

  private condition(object: ObjectSchema, key: string, value: string): string {
    const field = object.fields.get(key.toLowerCase());
    if (field === undefined)
      throw new RestError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${key}`);
    if (field.name === 'Id' && !isRecordId(value)) throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist');
    const isBare = field.kind === 'number' || field.kind === 'integer' || field.kind === 'boolean';
    return `${field.name} = ${isBare ? value.replace(/[^\w.-]/g, '') : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`}`;
  }
}

function missing(): RestError {
  return new RestError(404, 'NOT_FOUND', 'The requested resource does not exist');
}
