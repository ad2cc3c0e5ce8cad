/** Pages of a list of records: of a query, of a list, or of a list view. Source: Apex Reference Guide, "StandardSetController Class". */
import { listViewsOf, type ListView } from '../index.ts';
import { QueryLocator, SObjectValue } from '../../data/index.ts';
import { data } from '../../data/current.ts';
import { queryOf } from '../../filters/queries.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexPageReference } from '../../platform/system/addresses/pageReference.ts';

const NAME = 'ApexPages.StandardSetController';
const isSameRow = (one: SObjectValue, other: SObjectValue): boolean =>
  one.values.get('id') != null && one.values.get('id') === other.values.get('id');

/** What a set controller holds at most. */
const MAX_ROWS = 10_000;

export class StandardSetController {
  readonly typeName = NAME;
  readonly isOfQuery: boolean;
  private rows: ApexList;
  private readonly first: ApexList;
  private view: ListView | undefined;
  private fields: readonly string[] = [];
  private changes: SObjectValue | undefined;
  isComplete = true;
  selected: ApexList;
  size = 20;
  page = 1;

  /** What a list button hands to its page: the view, with these of its records ticked. Errors: as `filterBy`. */
  static ofListView(objectName: string, viewId: string, ids: readonly string[]): StandardSetController {
    const controller = new StandardSetController(new ApexList({ kind: 'sobject', name: objectName }));
    controller.filterBy(viewId);
    controller.selected = new ApexList(controller.rows.elementType, recordsOf(objectName, ids));
    return controller;
  }

  constructor(source: ApexValue) {
    this.isOfQuery = source instanceof QueryLocator;
    this.first = rowsOf(source);
    this.rows = this.first;
    this.selected = new ApexList(this.rows.elementType);
  }
  get all(): ApexList {
    return this.rows;
  }
  get pages(): number {
    return Math.max(1, Math.ceil(this.rows.size / this.size));
  }
  get filterId(): string | null {
    return this.view?.id ?? null;
  }
  get objectName(): string {
    const type = this.first.elementType;
    return type.kind === 'sobject' && type.name !== 'SObject'
      ? type.name
      : ((this.first.items[0] as SObjectValue | undefined)?.objectName ?? '');
  }
  /** A record whose values are saved to all selected records. */
  get prototypeRecord(): SObjectValue | null {
    const object = data().schema.find(this.objectName);
    if (this.changes === undefined && object !== undefined) this.changes = new SObjectValue(object);
    return this.changes ?? null;
  }
  /** Saves the selected and changed records, new ones as well; without a selection, all. Source: Apex Reference Guide, "StandardSetController Class", save(). */
  save(): void {
    const changed = (this.rows.items as SObjectValue[]).filter((record) => record.touched.length > 0);
    const ticked = (this.selected.items as SObjectValue[]).map((record) => changed.find((one) => isSameRow(one, record)) ?? record);
    for (const [key, value] of this.changes?.values ?? []) {
      for (const record of ticked) {
        record.values.set(key, value);
        record.touch(key);
      }
    }
    const records = ticked.length > 0 ? [...new Set([...ticked, ...changed])] : (this.rows.items as SObjectValue[]);
    const isNew = ({ values }: SObjectValue): boolean => values.get('id') == null;
    this.write('insert', records.filter(isNew));
    this.write(
      'update',
      records.filter((record) => !isNew(record)),
    );
  }
  private write(operation: 'insert' | 'update', records: readonly SObjectValue[]): void {
    const list = new ApexList(this.rows.elementType, [...records]);
    if (records.length > 0) transaction().org.data.save(operation, list, { accessMode: 'system', allOrNone: true });
  }
  turn(page: number): void {
    this.page = Math.min(Math.max(page, 1), this.pages);
  }
  shown(): ApexList {
    return new ApexList(this.rows.elementType, this.rows.items.slice((this.page - 1) * this.size, this.page * this.size));
  }
  addFields(names: readonly string[]): void {
    if (!this.isOfQuery && this.view === undefined)
      raise('System.VisualforceException', 'You cannot call addFields when the data is being passed into the controller by the caller.');
    this.fields = [...new Set([...this.fields, ...names])];
    if (this.view !== undefined) this.read(this.view);
  }
  /** Sets the records to those of the view. Errors: System.VisualforceException for a view of another object, or one that the user may not see. */
  filterBy(id: string | null): void {
    const view = id === null ? undefined : (listViewsOf().catalog.find(id) ?? offered(this).find((one) => one.id === id));
    if (view === undefined || (this.objectName !== '' && view.object.name !== this.objectName))
      raise('System.VisualforceException', `Invalid filter id: ${String(id)}`);
    this.read(view);
  }
  reset(): void {
    this.rows = this.first;
    this.view = undefined;
    this.isComplete = true;
    this.turn(1);
  }
  private read(view: ListView): void {
    const found = listViewsOf().rows(view, { fields: this.fields, limit: MAX_ROWS + 1 });
    this.view = view;
    this.isComplete = found.length <= MAX_ROWS;
    this.rows = new ApexList({ kind: 'sobject', name: view.object.name }, found.slice(0, MAX_ROWS));
    this.selected = new ApexList(this.rows.elementType);
    this.turn(1);
  }
}

/** A list is truncated to the limit, a query beyond it is refused. */
function rowsOf(source: ApexValue): ApexList {
  if (source instanceof ApexList)
    return source.size <= MAX_ROWS ? source : new ApexList(source.elementType, source.items.slice(0, MAX_ROWS));
  if (!(source instanceof QueryLocator)) return raise('System.NullPointerException', 'Argument cannot be null.');
  const rows = uncounted(() => [...data().stream(source.query, source.binds)]);
  transaction().count('queryLocatorRows', rows.length);
  return new ApexList({ kind: 'sobject', name: data().objectNamed(source.query.from).name }, rows);
}

/** The records that the user may see. */
function recordsOf(objectName: string, ids: readonly string[]): ApexValue[] {
  const known = ids.filter((id) => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id));
  if (known.length === 0) return [];
  const query = queryOf(`SELECT Id FROM ${objectName} WHERE Id IN (${known.map((id) => `'${id}'`).join(', ')})`);
  return uncounted(() => (data().query(query, [], { accessMode: 'user' }) as ApexList).items);
}

/** Reads of the platform, which do not count. */
function uncounted<Result>(work: () => Result): Result {
  return transaction().uncounted(['queries', 'queryRows'], work);
}

const offered = ({ objectName }: StandardSetController): readonly ListView[] => {
  const object = data().schema.find(objectName);
  return object === undefined ? [] : listViewsOf().catalog.offered(object);
};

const options = (self: StandardSetController): ApexList =>
  new ApexList(
    { kind: 'platform', name: 'System.SelectOption', args: [] },
    offered(self).map(
      ({ id, definition }) => new Holder('System.SelectOption', { Value: id, Label: definition.label, Disabled: false, EscapeItem: true }),
    ),
  );

definePlatformClass({
  name: NAME,
  instances: StandardSetController,
  constructors: { '*': (source: ApexValue) => new StandardSetController(source) },
  methods: {
    addFields: (self: StandardSetController, names: ApexList) => self.addFields(names.items.map(String)),
    cancel: () => new ApexPageReference('/'),
    first: (self: StandardSetController) => self.turn(1),
    getCompleteResult: (self: StandardSetController) => self.isComplete,
    getFilterId: (self: StandardSetController) => self.filterId,
    getHasNext: (self: StandardSetController) => self.page < self.pages,
    getHasPrevious: (self: StandardSetController) => self.page > 1,
    getListViewOptions: options,
    getPageNumber: (self: StandardSetController) => self.page,
    getPageSize: (self: StandardSetController) => self.size,
    getRecord: (self: StandardSetController) => self.prototypeRecord,
    getRecords: (self: StandardSetController) => self.shown(),
    getResultSize: (self: StandardSetController) => self.all.size,
    getSelected: (self: StandardSetController) => self.selected,
    last: (self: StandardSetController) => self.turn(self.pages),
    next: (self: StandardSetController) => self.turn(self.page + 1),
    previous: (self: StandardSetController) => self.turn(self.page - 1),
    reset: (self: StandardSetController) => self.reset(),
    save: (self: StandardSetController) => {
      self.save();
      return new ApexPageReference('/');
    },
    setFilterId: (self: StandardSetController, id: string | null) => self.filterBy(id),
    setPageNumber: (self: StandardSetController, page: number) => self.turn(page),
    setPageSize: (self: StandardSetController, size: number) => {
      self.size = size;
      self.turn(self.page);
    },
    setSelected: (self: StandardSetController, selected: ApexList) => void (self.selected = selected),
  },
});
