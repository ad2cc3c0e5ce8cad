/** List views for clients. Source: REST API Developer Guide, "List Views", "List View Describe", "List View Results". */
import type { Condition } from '../../../compiler/syntax/soqlAst.ts';
import { valueAt } from '../../../data/records/paths.ts';
import { conditionText, queryText } from '../../../compiler/syntax/queryText.ts';
import type { ListColumn, ListView } from '../../../listViews/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { plainValue } from '../json/plain.ts';
import { ok, type RestCall } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Router } from '../router.ts';
import { Saves } from '../records/saves.ts';

const MOST = 2000;
const USUAL = 25;

export function addListViews(router: Router, org: LocalOrg): void {
  const saves = new Saves(org);
  const told = <Result>(call: RestCall, work: () => Result): Result => org.transact('REST', work, { user: call.user });
  const find = (object: string, id: string): ListView => {
    const view = org.listViews.catalog.find(id);
    return view !== undefined && view.object === saves.object(object) ? view : notFoundHere();
  };
  router.add('GET', '/sobjects/:object/listviews', (call, [name = '']) =>
    told(call, () => {
      const object = saves.object(name);
      const listviews = org.listViews.catalog.of(object).map((view) => summary(call, view));
      return ok({ done: true, listviews, nextRecordsUrl: null, size: listviews.length, sobjectType: object.name });
    }),
  );
  router.add('GET', '/sobjects/:object/listviews/:id', (call, [name = '', id = '']) => told(call, () => ok(summary(call, find(name, id)))));
  router.add('GET', '/sobjects/:object/listviews/:id/describe', (call, [name = '', id = '']) =>
    told(call, () => {
      const view = find(name, id);
      const query = org.listViews.query(view);
      const [order] = query.orderBy;
      const orderBy =
        order?.by.kind === 'path'
          ? [
              {
                fieldNameOrPath: order.by.path.join('.'),
                nullsPosition: order.descending ? 'last' : 'first',
                sortDirection: order.descending ? 'descending' : 'ascending',
              },
            ]
          : [];
      return ok({
        columns: columnsJson(org, view),
        id: view.id,
        orderBy,
        query: queryText(query),
        relatedEntityId: null,
        scope: view.definition.scope === 'Mine' ? 'mine' : 'everything',
        scopeEntityId: null,
        sobjectType: view.object.name,
        whereCondition: query.where === undefined ? { conditions: [], conjunction: 'and' } : whereJson(query.where),
      });
    }),
  );
  router.add('GET', '/sobjects/:object/listviews/:id/results', (call, [name = '', id = '']) =>
    told(call, () => {
      const view = find(name, id);
      const [limit, offset] = [
        Math.min(MOST, Math.max(1, Number(call.query.get('limit') ?? USUAL))),
        Math.max(0, Number(call.query.get('offset') ?? 0)),
      ];
      const rows = org.listViews.rows(view, { limit: limit + 1, offset });
      const paths = ['Id', ...org.listViews.columns(view).map(({ path }) => path)];
      const records = rows
        .slice(0, limit)
        .map((row) => ({ columns: paths.map((path) => ({ fieldNameOrPath: path, value: textOrNull(plainValue(valueAt(row, path))) })) }));
      return ok({
        columns: columnsJson(org, view),
        developerName: view.definition.developerName,
        done: rows.length <= limit,
        id: view.id,
        label: view.definition.label,
        records,
        size: records.length,
      });
    }),
  );
}

function notFoundHere(): never {
  throw notFound();
}
const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

function summary({ base }: RestCall, { id, object, definition }: ListView): unknown {
  const url = `${base}/sobjects/${object.name}/listviews/${id}`;
  return {
    describeUrl: `${url}/describe`,
    developerName: definition.developerName,
    id,
    label: definition.label,
    resultsUrl: `${url}/results`,
    soqlCompatible: true,
    url,
  };
}

/** What clients show, and the Id that they need. */
function columnsJson(org: LocalOrg, view: ListView): readonly unknown[] {
  const shown = (column: Pick<ListColumn, 'path' | 'label' | 'field'>, hidden: boolean, index: number): unknown => ({
    ascendingLabel: hidden ? null : 'Z-A',
    descendingLabel: hidden ? null : 'A-Z',
    fieldNameOrPath: column.path,
    hidden,
    label: column.label,
    selectListItem: column.path,
    sortDirection: index === 0 ? 'ascending' : null,
    sortIndex: index === 0 ? 0 : null,
    sortable: !hidden && column.field.kind !== 'longtext',
    type: column.field.display.toLowerCase(),
  });
  const id = view.object.fields.get('id');
  return [
    ...org.listViews.columns(view).map((column, index) => shown(column, false, index)),
    ...(id === undefined ? [] : [shown({ path: 'Id', label: id.label, field: id }, true, -1)]),
  ];
}

function whereJson(condition: Condition): unknown {
  if (condition.kind === 'not') return { conditions: [whereJson(condition.term)], conjunction: 'not' };
  if (condition.kind !== 'compare') return { conditions: condition.terms.map(whereJson), conjunction: condition.kind };
  const [field = '', operator = '', ...rest] = conditionText(condition).split(' ');
  return {
    field,
    operator:
      {
        '=': 'equals',
        '!=': 'notEquals',
        '<': 'lessThan',
        '<=': 'lessThanOrEqualTo',
        '>': 'greaterThan',
        '>=': 'greaterThanOrEqualTo',
        LIKE: 'like',
      }[operator] ?? operator.toLowerCase(),
    values: [rest.join(' ')],
  };
}
