/** What an adapter may leave to the platform: filtering, sorting and cutting rows that it has read. Source: Apex Reference Guide, "QueryUtils Class", "Filter Class", "FilterType Enum". */
import { ApexList, ApexMap } from '../collections/index.ts';
import { compareValues } from '../collections/sort.ts';
import type { ApexValue } from '../core/contract.ts';
import { NotImplemented } from '../core/error.ts';
import { held, type Holder } from '../core/holder.ts';
import type { PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { toText } from '../core/text.ts';

const selectionOf = (context: Holder): Holder => held(context, 'tableSelection') as Holder;
const cell = (row: ApexValue, column: ApexValue): ApexValue => (row instanceof ApexMap ? row.get(column) : null);
const nameOf = (value: ApexValue): string => (value as PlatformEnumValue | null)?.name ?? '';
const like = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.')}$`,
    'is',
  );

function matches(row: ApexValue, filter: Holder): boolean {
  const parts = (held(filter, 'subfilters') as ApexList | null)?.items ?? [];
  const type = nameOf(held(filter, 'type'));
  switch (type) {
    case 'AND_':
      return parts.every((part) => matches(row, part as Holder));
    case 'OR_':
      return parts.some((part) => matches(row, part as Holder));
    case 'NOT_':
      return !parts.some((part) => matches(row, part as Holder));
    default:
      return compares(type, cell(row, held(filter, 'columnName')), held(filter, 'columnValue'));
  }
}

function compares(type: string, found: ApexValue, wanted: ApexValue): boolean {
  if (type === 'EQUALS') return isSame(found, wanted);
  if (type === 'NOT_EQUALS') return !isSame(found, wanted);
  if (found === null || wanted === null) return false;
  const ofTexts = TEXT_TESTS[type];
  if (ofTexts !== undefined) return ofTexts(toText(found).toLowerCase(), toText(wanted).toLowerCase());
  const ofOrder = ORDER_TESTS[type];
  if (ofOrder === undefined) throw new NotImplemented(`the filter ${type} of external data`);
  return ofOrder(compareValues(found, wanted));
}

function isSame(found: ApexValue, wanted: ApexValue): boolean {
  return found === wanted || (found !== null && wanted !== null && compareValues(found, wanted) === 0);
}

/** Texts in lower case. */
const TEXT_TESTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  CONTAINS: (text, part) => text.includes(part),
  STARTS_WITH: (text, part) => text.startsWith(part),
  ENDS_WITH: (text, part) => text.endsWith(part),
  LIKE_: (text, pattern) => like(pattern).test(text),
};

/** Of the order of what was found to what is wanted: negative where it comes first. */
const ORDER_TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  GREATER_THAN: (order) => order > 0,
  GREATER_THAN_OR_EQUAL_TO: (order) => order >= 0,
  LESS_THAN: (order) => order < 0,
  LESS_THAN_OR_EQUAL_TO: (order) => order <= 0,
};

const withRows = (rows: ApexList, items: readonly ApexValue[]): ApexList => new ApexList(rows.elementType, [...items]);

function filter(context: Holder, rows: ApexList): ApexList {
  const condition = held(selectionOf(context), 'filter') as Holder | null;
  return condition === null
    ? rows
    : withRows(
        rows,
        rows.items.filter((row) => matches(row, condition)),
      );
}

function sort(context: Holder, rows: ApexList): ApexList {
  const order = (held(selectionOf(context), 'order') as ApexList | null)?.items ?? [];
  const compare = (a: ApexValue, b: ApexValue): number => {
    for (const one of order as readonly Holder[]) {
      const column = held(one, 'columnName');
      const found = compareValues(cell(a, column), cell(b, column)) * (nameOf(held(one, 'direction')) === 'DESCENDING' ? -1 : 1);
      if (found !== 0) return found;
    }
    return 0;
  };
  return withRows(rows, rows.items.toSorted(compare));
}

function applyLimitAndOffset(context: Holder, rows: ApexList): ApexList {
  const offset = Number(held(context, 'offset') ?? 0);
  const most = held(context, 'maxResults');
  return withRows(rows, rows.items.slice(offset, typeof most === 'number' && most > 0 ? offset + most : undefined));
}

definePlatformClass({
  name: 'DataSource.QueryUtils',
  statics: {
    filter,
    sort,
    applyLimitAndOffset,
    process: (context: Holder, rows: ApexList) => applyLimitAndOffset(context, sort(context, filter(context, rows))),
  },
});
