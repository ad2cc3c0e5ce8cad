/** List views for clients. Source: REST API Developer Guide, "List Views", "List View Describe", "List View Results". */
import type { Condition, SoqlQuery } from '../../../language/soqlAst.ts';
import type { SObjectValue } from '../../../data/index.ts';
import { valueAt } from '../../../data/records/paths.ts';
import { conditionText, queryText } from '../../../compiler/syntax/queryText.ts';
import type { ListColumn, ListView } from '../../../listViews/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { plainValue } from '../json/plain.ts';
import { ok, type RestCall, wholeNumber } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Router } from '../router.ts';
import { Saves } from '../records/saves.ts';

const MOST = 2000;
const USUAL = 25;

export function addListViews(router: Router, org: LocalOrg): void {
  const resources = new ListViewResources(org);
  const add = (path: string, answer: (call: RestCall, object: string, id: string) => unknown): void =>
    router.add('GET', `/sobjects/:object/listviews${path}`, (call, [object = '', id = '']) =>
      org.transact('REST', () => ok(answer(call, object, id)), { user: call.user }),
    );
  add('', (call, object) => resources.list(call, object));
  add('/:id', (call, object, id) => summary(call, resources.find(object, id)));
  add('/:id/describe', (_call, object, id) => resources.describe(object, id));
  add('/:id/results', (call, object, id) => resources.results(call, object, id));
}

class ListViewResources {
  private readonly org: LocalOrg;
  private readonly saves: Saves;
  constructor(org: LocalOrg) {
    this.org = org;
    this.saves = new Saves(org);
  }

  find(object: string, id: string): ListView {
    const view = this.org.listViews.catalog.find(id);
    return view !== undefined && view.object === this.saves.object(object) ? view : notFoundHere();
  }

  list(call: RestCall, name: string): unknown {
    const object = this.saves.object(name);
    const listviews = this.org.listViews.catalog.of(object).map((view) => summary(call, view));
    return { done: true, listviews, nextRecordsUrl: null, size: listviews.length, sobjectType: object.name };
  }

  describe(object: string, id: string): unknown {
    const view = this.find(object, id);
    const query = this.org.listViews.query(view);
    return {
      columns: columnsJson(this.org, view),
      id: view.id,
      orderBy: orderJson(query),
      query: queryText(query),
      relatedEntityId: null,
      scope: view.definition.scope === 'Mine' ? 'mine' : 'everything',
      scopeEntityId: null,
      sobjectType: view.object.name,
      whereCondition: query.where === undefined ? { conditions: [], conjunction: 'and' } : whereJson(query.where),
    };
  }

  results(call: RestCall, object: string, id: string): unknown {
    const view = this.find(object, id);
    const limit = Math.min(MOST, wholeNumber(call, 'limit', USUAL, 1));
    const offset = wholeNumber(call, 'offset', 0, 0);
    const rows = this.org.listViews.rows(view, { limit: limit + 1, offset });
    const paths = ['Id', ...this.org.listViews.columns(view).map(({ path }) => path)];
    const columnsOf = (row: SObjectValue): unknown =>
      paths.map((path) => ({ fieldNameOrPath: path, value: textOrNull(plainValue(valueAt(row, path))) }));
    const records = rows.slice(0, limit).map((row) => ({ columns: columnsOf(row) }));
    return {
      columns: columnsJson(this.org, view),
      developerName: view.definition.developerName,
      done: rows.length <= limit,
      id: view.id,
      label: view.definition.label,
      records,
      size: records.length,
    };
  }
}

function orderJson({ orderBy: [order] }: SoqlQuery): readonly unknown[] {
  if (order?.by.kind !== 'path') return [];
  return [
    {
      fieldNameOrPath: order.by.path.join('.'),
      nullsPosition: order.descending ? 'last' : 'first',
      sortDirection: order.descending ? 'descending' : 'ascending',
    },
  ];
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

/** The columns that clients show, and the hidden Id. */
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

const OPERATORS: Readonly<Partial<Record<string, string>>> = {
  '=': 'equals',
  '!=': 'notEquals',
  '<': 'lessThan',
  '<=': 'lessThanOrEqualTo',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqualTo',
  LIKE: 'like',
};

function whereJson(condition: Condition): unknown {
  if (condition.kind === 'not') return { conditions: [whereJson(condition.term)], conjunction: 'not' };
  if (condition.kind !== 'compare') return { conditions: condition.terms.map(whereJson), conjunction: condition.kind };
  const [field = '', operator = '', ...rest] = conditionText(condition).split(' ');
  return {
    field,
    operator: OPERATORS[operator] ?? operator.toLowerCase(),
    values: [rest.join(' ')],
  };
}
