/** Pages of a list of records. Source: Apex Reference Guide, "StandardSetController Class". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { NotImplemented } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexPageReference } from '../system/pageReference.ts';

const NAME = 'ApexPages.StandardSetController';
/** What a set controller takes from a query at most. */
const MAX_ROWS = 10_000;

class StandardSetController {
  readonly typeName = NAME;
  readonly rows: ApexList;
  selected: ApexList;
  size = 20;
  page = 1;
  constructor(rows: ApexList) {
    this.rows = rows;
    this.selected = new ApexList(rows.elementType);
  }
  get pages(): number {
    return Math.max(1, Math.ceil(this.rows.size / this.size));
  }
  turn(page: number): void {
    this.page = Math.min(Math.max(page, 1), this.pages);
  }
  shown(): ApexList {
    return new ApexList(this.rows.elementType, this.rows.items.slice((this.page - 1) * this.size, this.page * this.size));
  }
}

/** A list, or the rows behind a query locator. */
function rowsOf(source: ApexValue): ApexList {
  if (source instanceof ApexList) return source;
  const rows = (source as { readonly rows?: () => Iterable<ApexValue> }).rows?.();
  if (rows === undefined) throw new NotImplemented(`${NAME}.<init>(Database.QueryLocator)`);
  return new ApexList({ kind: 'sobject', name: 'SObject' }, [...rows].slice(0, MAX_ROWS));
}

definePlatformClass({
  name: NAME,
  instances: StandardSetController,
  constructors: { '*': (source: ApexValue) => new StandardSetController(rowsOf(source)) },
  methods: {
    cancel: () => new ApexPageReference('/'),
    first: (self: StandardSetController) => self.turn(1),
    getCompleteResult: (self: StandardSetController) => self.rows.size < MAX_ROWS,
    getHasNext: (self: StandardSetController) => self.page < self.pages,
    getHasPrevious: (self: StandardSetController) => self.page > 1,
    getPageNumber: (self: StandardSetController) => self.page,
    getPageSize: (self: StandardSetController) => self.size,
    getRecord: (self: StandardSetController) => self.rows.items[0] ?? null,
    getRecords: (self: StandardSetController) => self.shown(),
    getResultSize: (self: StandardSetController) => self.rows.size,
    getSelected: (self: StandardSetController) => self.selected,
    last: (self: StandardSetController) => self.turn(self.pages),
    next: (self: StandardSetController) => self.turn(self.page + 1),
    previous: (self: StandardSetController) => self.turn(self.page - 1),
    save: (self: StandardSetController) => {
      transaction().org.data.save('update', self.selected.size > 0 ? self.selected : self.rows, { accessMode: 'system', allOrNone: true });
      return new ApexPageReference('/');
    },
    setPageNumber: (self: StandardSetController, page: number) => self.turn(page),
    setPageSize: (self: StandardSetController, size: number) => void (self.size = size),
    setSelected: (self: StandardSetController, selected: ApexList) => void (self.selected = selected),
  },
});
