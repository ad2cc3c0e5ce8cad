/** Formula fields inside SQL: `formula_value(number, reads...)` computes one from what it reads. */
import { transaction } from '../../platform/core/current.ts';
import { isNumber, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { fromSql, toSql, type SqlValue } from '../store/values.ts';
import { evaluateFormula } from './evaluate.ts';
import { fieldAt, fieldValueOf, formulaValueOf, isTextField, recordFieldsOf } from './fields.ts';
import { globalValue } from './globals.ts';
import { usableFormula } from './usable.ts';
import type { Formula } from './tree.ts';

export interface SqlFormula {
  readonly number: number;
  /** Paths of the fields whose values are the arguments. */
  readonly reads: readonly (readonly string[])[];
}
interface Entry extends SqlFormula {
  readonly formula: Formula;
  readonly field: FieldSchema;
  readonly fields: readonly (FieldSchema | undefined)[];
}

export class SqlFormulas {
  private readonly schema: Schema;
  private readonly entries: Entry[] = [];
  private readonly byField = new Map<string, Entry>();

  constructor(store: Store, schema: Schema) {
    this.schema = schema;
    store.database.function('formula_value', { varargs: true }, (number: unknown, ...values: unknown[]) =>
      this.compute(Number(number), values as SqlValue[]),
    );
  }

  of(object: ObjectSchema, field: FieldSchema): SqlFormula {
    const key = `${object.name}.${field.name}`;
    const known = this.byField.get(key);
    if (known !== undefined) return known;
    const formula = usableFormula(field.formula ?? 'NULL', key);
    const reads = recordFieldsOf(formula);
    const entry: Entry = {
      number: this.entries.length,
      reads,
      formula,
      field,
      fields: reads.map((path) => fieldAt(this.schema, object, path)),
    };
    this.entries.push(entry);
    this.byField.set(key, entry);
    return entry;
  }

  private compute(number: number, values: readonly SqlValue[]): SqlValue {
    const entry = this.entries[number];
    if (entry === undefined) return null;
    const { org, user } = transaction();
    const indexes = new Map(entry.reads.map((path, index) => [path.join('.').toLowerCase(), index]));
    const find = (path: readonly string[]): number => indexes.get(path.join('.').toLowerCase()) ?? -1;
    const read = (path: readonly string[]): ReturnType<typeof formulaValueOf> => {
      if (path[0]?.startsWith('$') === true) return globalValue(path);
      const field = entry.fields[find(path)];
      return field === undefined ? null : formulaValueOf(field, fromSql(field, values[find(path)] ?? null));
    };
    const isZeroWhenBlank = (path: readonly string[]): boolean => {
      const field = entry.fields[find(path)];
      return entry.field.blankAsZero && field !== undefined && isNumber(field);
    };
    return toSql(
      fieldValueOf(
        entry.field,
        evaluateFormula(entry.formula, {
          field: read,
          prior: read,
          isZeroWhenBlank,
          isText: (path) => isTextField(entry.fields[find(path)]),
          isNew: false,
          isClone: false,
          nowMs: org.clock.now(),
          zone: user.timeZone,
        }),
      ),
    );
  }
}
