/** Many rows in one request: `composite/sobjects` and `composite/tree`. Source: REST API Developer Guide, "sObject Collections" and "sObject Tree". */
import type { SObjectValue } from '../../../data/index.ts';
import { atomically } from '../../../data/store/atomically.ts';
import type { LocalOrg } from '../../../org.ts';
import { toId } from '../../../platform/core/operators.ts';
import { ok, type RestAnswer, type RestCall } from '../call.ts';
import { RestError } from '../errors.ts';
import { bodyOf, objectsOf } from '../json/body.ts';
import { readRecord } from '../json/read.ts';
import { recordJson } from '../json/write.ts';
import type { Queries } from '../queries/queries.ts';
import type { Router } from '../router.ts';
import { resultJson, Saves } from './saves.ts';

type Body = Readonly<Record<string, unknown>>;
const MOST_ROWS = 200;

export function addCollections(router: Router, org: LocalOrg, queries: Queries): void {
  const collections = new Collections(org, queries);
  router.add('POST', '/composite/sobjects', (call) => collections.save(call, 'insert'));
  router.add('PATCH', '/composite/sobjects', (call) => collections.save(call, 'update'));
  router.add('DELETE', '/composite/sobjects', (call) => collections.remove(call));
  router.add('PATCH', '/composite/sobjects/:object/:field', (call, [, field = 'Id']) => collections.save(call, 'upsert', field));
  router.add('POST', '/composite/sobjects/:object', (call, [name = '']) => collections.read(call, name));
  router.add('GET', '/composite/sobjects/:object', (call, [name = '']) => collections.read(call, name));
  router.add('POST', '/composite/tree/:object', (call, [name = '']) => collections.tree(call, name));
}

class Collections {
  private readonly org: LocalOrg;
  private readonly queries: Queries;
  private readonly saves: Saves;
  constructor(org: LocalOrg, queries: Queries) {
    this.org = org;
    this.queries = queries;
    this.saves = new Saves(org);
  }

  save(call: RestCall, operation: 'insert' | 'update' | 'upsert', externalId?: string): RestAnswer {
    const { allOrNone = false, records: given } = bodyOf<{ allOrNone: boolean; records: unknown }>(call);
    const records = objectsOf<Body>(given);
    if (records.length > MOST_ROWS)
      throw new RestError(
        400,
        'EXCEEDED_ID_LIMIT',
        `record limit reached. cannot submit more than ${String(MOST_ROWS)} records into this call`,
      );
    const rows = records.map((body) => this.rowOf(body));
    const outcomes = this.saves.save(call.user, operation, rows, { allOrNone, ...(externalId === undefined ? {} : { externalId }) });
    return ok(outcomes.map((outcome) => resultJson(outcome, operation === 'upsert')));
  }
  remove(call: RestCall): RestAnswer {
    const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    const rows = ids.map((id) => this.org.data.withId(toId(id) ?? id));
    return ok(
      this.saves
        .save(call.user, 'delete', rows, { allOrNone: call.query.get('allOrNone') === 'true' })
        .map((outcome) => resultJson(outcome)),
    );
  }
  read(call: RestCall, name: string): RestAnswer {
    const object = this.saves.object(name);
    const body = (call.body ?? {}) as { readonly ids?: readonly string[]; readonly fields?: readonly string[] };
    const ids = (body.ids ?? (call.query.get('ids') ?? '').split(',')).map((id) => toId(id) ?? id);
    const fields = body.fields ?? (call.query.get('fields') ?? 'Id').split(',');
    const rows = this.queries.rows(
      call,
      `SELECT ${[...new Set([...fields, 'Id'])].join(', ')} FROM ${object.name} WHERE Id IN (${ids.map((id) => `'${id.replaceAll("'", '')}'`).join(', ')})`,
    );
    const byId = new Map(rows.map((row) => [String(row.get('Id')), row]));
    return ok(
      ids.map((id) => {
        const row = byId.get(id);
        return row === undefined ? null : recordJson(row, call.base);
      }),
    );
  }

  /** Inserts trees, parents first, all or none. Children are listed under their relationship. */
  tree(call: RestCall, name: string): RestAnswer {
    const records = objectsOf<Body>(bodyOf<{ records: unknown }>(call).records);
    const results: { readonly referenceId: string; readonly id: string }[] = [];
    const problems: { readonly referenceId: string; readonly errors: readonly unknown[] }[] = [];
    const insert = (object: string, bodies: readonly Body[], link: { readonly field: string; readonly id: string } | undefined): void => {
      for (const body of bodies) {
        const { own, children } = parted(this.saves.object(object).children, body);
        const row = readRecord(this.org.data, this.saves.object(object), own);
        if (link !== undefined) row.load(link.field.toLowerCase(), link.id);
        const [outcome] = this.saves.save(call.user, 'insert', [row], { allOrNone: true });
        const referenceId = String((body['attributes'] as Body | undefined)?.['referenceId'] ?? '');
        if (outcome?.id == null) {
          problems.push({
            referenceId,
            errors: (outcome?.errors ?? []).map(({ code, message, fields }) => ({ statusCode: code, message, fields })),
          });
          continue;
        }
        results.push({ referenceId, id: outcome.id });
        for (const { relation, bodies: below } of children) insert(relation.object, below, { field: relation.field, id: outcome.id });
      }
    };
    atomically(
      this.org.data,
      () => insert(name, records, undefined),
      () => problems.length === 0,
    );
    return problems.length === 0
      ? { status: 201, body: { hasErrors: false, results } }
      : { status: 400, body: { hasErrors: true, results: problems } };
  }

  private rowOf(body: Body): SObjectValue {
    const type = (body['attributes'] as Body | undefined)?.['type'];
    if (typeof type !== 'string') throw new RestError(400, 'INVALID_INPUT', 'Include an entity type with each record: attributes.type');
    const object = this.saves.object(type);
    const row = readRecord(this.org.data, object, body);
    const id = row.values.get('id');
    if (typeof id === 'string') row.load('id', toId(id));
    return row;
  }
}

/** Separates a row's own fields from its children. */
function parted(relations: ReadonlyMap<string, { readonly name: string; readonly object: string; readonly field: string }>, body: Body) {
  const children = Object.entries(body).flatMap(([name, value]) => {
    const relation = relations.get(name.toLowerCase());
    return relation === undefined
      ? []
      : [{ name, relation, bodies: (value as { readonly records?: readonly Body[] } | null)?.records ?? [] }];
  });
  const names = new Set(children.map(({ name }) => name));
  return { own: Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name))), children };
}
