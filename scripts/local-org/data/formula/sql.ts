/** Formula fields inside SQL, where a checkbox of a parent that is not there is false (Source: Salesforce's open formula engine; seen in orgs): `formula_value(number, reads...)` computes one from what it reads. */
import { transaction } from '../../platform/core/current.ts';
import { isNumber, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { fromSql, toSql, type SqlValue } from '../store/values.ts';
import { valueOrBlank } from './evaluate.ts';
import { asOnPages, fieldAt, fieldValueOf, formulaValueOf, halvesAt, placeOf, recordFieldsOf, resultOf } from './fields.ts';
import { pageGlobal } from './globals.ts';
import { usableFormula } from './usable.ts';
import type { Formula, FormulaValue } from './tree.ts';

export interface SqlFormula {
  readonly number: number;
  /** Paths of the fields whose values are the arguments. */
  readonly reads: readonly (readonly string[])[];
}
interface Entry extends SqlFormula {
  readonly formula: Formula;
  readonly field: FieldSchema;
  readonly fields: readonly (FieldSchema | undefined)[];
  /** Latitude and longitude of the places that it reads, by path. */
  readonly places: ReadonlyMap<string, Halves>;
}
type Halves = readonly [readonly string[], readonly string[]];
const keyOf = (path: readonly string[]): string => path.join('.').toLowerCase();

export class SqlFormulas {
  private readonly schema: Schema;
  private readonly entries: Entry[] = [];
  private readonly byField = new Map<string, Entry>();

  constructor(store: Store, schema: Schema) {
    this.schema = schema;
    store.define('formula_value', (number, ...values) => this.compute(Number(number), values));
  }

  of(object: ObjectSchema, field: FieldSchema): SqlFormula {
    const key = `${object.name}.${field.name}`;
    const known = this.byField.get(key);
    if (known !== undefined) return known;
    const formula = usableFormula(field.formula ?? 'NULL', key);
    const named = recordFieldsOf(formula).map((path) => ({ path, halves: halvesAt(this.schema, object, path) }));
    const reads = named.flatMap(({ path, halves }) => halves ?? [path]);
    const entry: Entry = {
      number: this.entries.length,
      reads,
      formula,
      field,
      fields: reads.map((path) => fieldAt(this.schema, object, path)),
      places: new Map(named.flatMap(({ path, halves }) => (halves === undefined ? [] : [[keyOf(path), halves] as const]))),
    };
    this.entries.push(entry);
    this.byField.set(key, entry);
    return entry;
  }

  private compute(number: number, values: readonly SqlValue[]): SqlValue {
    const entry = this.entries[number];
    if (entry === undefined) return null;
    const { org, user } = transaction();
    const indexes = new Map(entry.reads.map((path, index) => [keyOf(path), index]));
    const find = (path: readonly string[]): number => indexes.get(keyOf(path)) ?? -1;
    const read = (path: readonly string[]): FormulaValue => {
      if (path[0]?.startsWith('$') === true) return pageGlobal(path);
      const halves = entry.places.get(keyOf(path));
      if (halves !== undefined) return placeOf(read(halves[0]), read(halves[1]));
      const field = entry.fields[find(path)];
      if (field === undefined) return null;
      const value = asOnPages(field, formulaValueOf(field, fromSql(field, values[find(path)] ?? null)));
      return value === null && field.kind === 'boolean' ? false : value;
    };
    const isZeroWhenBlank = (path: readonly string[]): boolean => {
      const field = entry.fields[find(path)];
      return entry.field.blankAsZero && field !== undefined && isNumber(field);
    };
    return toSql(
      fieldValueOf(
        entry.field,
        valueOrBlank(entry.formula, {
          field: read,
          prior: read,
          isZeroWhenBlank,
          kindAt: (path) => resultOf(entry.fields[find(path)]),
          isOfField: true,
          isOfDatabase: true,
          blanksAreUnknown: true,
          isNew: false,
          isClone: false,
          nowMs: org.clock.now(),
          zone: user.timeZone,
        }),
      ),
    );
  }
}
