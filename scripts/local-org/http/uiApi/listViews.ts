/** List views and their columns. Source: User Interface API Developer Guide, "List Views". */
import type { ObjectSchema } from '../../data/schema/index.ts';
import { conditionText } from '../../compiler/syntax/queryText.ts';
import type { ListColumn, ListView } from '../../listViews/index.ts';
import { RestError } from '../rest/errors.ts';
import { isSortable, type ColumnJson } from './columns.ts';
import type { UserView } from './view.ts';

export function listViewsOf(view: UserView, object: ObjectSchema): readonly ListView[] {
  return view.within(() => view.org.listViews.catalog.of(object));
}

/** Errors: 404 for a view that the object does not have, or that the user may not see. */
export function listViewNamed(view: UserView, object: ObjectSchema, name: string): ListView {
  const found = view.within(() => view.org.listViews.catalog.named(object.name, name) ?? view.org.listViews.catalog.find(name));
  if (found === undefined || found.object !== object)
    throw new RestError(404, 'NOT_FOUND', `There is no list view ${name} of ${object.label}.`);
  return found;
}

/** The condition of its rows, in SOQL; empty for all. */
export function whereOf(view: UserView, list: ListView): string {
  return view.within(() => {
    const { where } = view.org.listViews.query(list);
    return where === undefined ? '' : conditionText(where);
  });
}

export function columnsOf(view: UserView, list: ListView): readonly ColumnJson[] {
  return view.within(() => view.org.listViews.columns(list)).map((column) => listColumnJson(list.object, column));
}

/** A lookup's name leads to its record, the record's own name to the record. */
function listColumnJson(object: ObjectSchema, { path, label, field, lookup }: ListColumn): ColumnJson {
  const parent = path.split('.').slice(0, -1).join('.');
  return {
    fieldApiName: path,
    label,
    sortable: isSortable(field),
    lookupId: lookup === undefined ? (path === object.nameField ? 'Id' : null) : `${parent}.Id`,
  };
}

export function listInfoJson(view: UserView, list: ListView): unknown {
  const { definition, object, id } = list;
  return {
    id,
    apiName: definition.developerName,
    label: definition.label,
    objectApiNames: [object.name],
    listReference: { id, listViewApiName: definition.developerName, objectApiName: object.name, type: 'listView' },
    displayColumns: columnsOf(view, list),
    filterLogicString: definition.booleanFilter,
    filteredByInfo: definition.filters.map(({ field, operation, value }) => ({
      fieldApiName: field,
      operator: operation,
      operandLabels: [value],
    })),
    orderedByInfo: [],
  };
}
