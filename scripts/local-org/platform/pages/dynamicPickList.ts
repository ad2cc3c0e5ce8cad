/** Values that a component's picklist property offers. Source: Apex Reference Guide, "DataRow Class" and "DynamicPickListRows Class", "DynamicPickList Class". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { sameValue } from '../core/equality.ts';
import { instanceMember } from '../core/members.ts';
import { definePlatformClass } from '../core/registry.ts';

const ROW = { kind: 'platform', name: 'VisualEditor.DataRow', args: [] } as const;
const PICK_LIST = 'VisualEditor.DynamicPickList';

class DataRow {
  readonly typeName = 'VisualEditor.DataRow';
  readonly label: string;
  readonly value: ApexValue;
  readonly isSelected: boolean;
  constructor(label: string, value: ApexValue, isSelected = false) {
    this.label = label;
    this.value = value;
    this.isSelected = isSelected;
  }
  compareTo(other: DataRow): number {
    return Math.sign(this.label.localeCompare(other.label, 'en'));
  }
}

class DynamicPickListRows {
  readonly typeName = 'VisualEditor.DynamicPickListRows';
  readonly rows: DataRow[];
  /** Whether there are no more than these. */
  containsAllRows: boolean;
  constructor(rows: ApexList | null = null, containsAllRows = false) {
    this.rows = rowsOf(rows);
    this.containsAllRows = containsAllRows;
  }
}
const rowsOf = (list: ApexList | null): DataRow[] => (list === null ? [] : (list.items as DataRow[]).slice());

definePlatformClass({
  name: 'VisualEditor.DataRow',
  instances: DataRow,
  constructors: { '*': (label: string, value: ApexValue, isSelected?: boolean) => new DataRow(label, value, isSelected) },
  methods: {
    getLabel: ({ label }: DataRow) => label,
    getValue: ({ value }: DataRow) => value,
    isSelected: ({ isSelected }: DataRow) => isSelected,
    compareTo: (self: DataRow, other: DataRow) => self.compareTo(other),
    clone: ({ label, value, isSelected }: DataRow) => new DataRow(label, value, isSelected),
  },
});
definePlatformClass({
  name: 'VisualEditor.DynamicPickListRows',
  instances: DynamicPickListRows,
  constructors: { '*': (rows?: ApexList, containsAllRows?: boolean) => new DynamicPickListRows(rows, containsAllRows) },
  methods: {
    addRow: ({ rows }: DynamicPickListRows, row: DataRow) => void rows.push(row),
    addAllRows: ({ rows }: DynamicPickListRows, more: ApexList) => void rows.push(...rowsOf(more)),
    get: ({ rows }: DynamicPickListRows, index: number) => rows[index] ?? null,
    getDataRows: ({ rows }: DynamicPickListRows) => new ApexList(ROW, rows),
    containsAllRows: ({ containsAllRows }: DynamicPickListRows) => containsAllRows,
    setContainsAllRows: (self: DynamicPickListRows, containsAllRows: boolean) => void (self.containsAllRows = containsAllRows),
    size: ({ rows }: DynamicPickListRows) => rows.length,
    clone: ({ rows, containsAllRows }: DynamicPickListRows) => new DynamicPickListRows(new ApexList(ROW, [...rows]), containsAllRows),
    sort: ({ rows }: DynamicPickListRows) => void rows.sort((one, other) => one.compareTo(other)),
  },
});

/** Through the project's class, which says what the values are. */
function rowsOffered(self: ApexValue): readonly DataRow[] {
  const offered = instanceMember(PICK_LIST, 'getValues', 'getValues()', 0)(self) as DynamicPickListRows | null;
  return offered?.rows ?? [];
}
definePlatformClass({
  name: PICK_LIST,
  methods: {
    getLabel: (self: object, value: ApexValue) => rowsOffered(self).find((row) => sameValue(row.value, value))?.label ?? null,
    isValid: (self: object, value: ApexValue) => rowsOffered(self).some((row) => sameValue(row.value, value)),
  },
});
