/**
 * Roll-up summaries are recomputed when children change; a parent that refuses the new values refuses the child's save.
 * Source: Salesforce Help, "Roll-Up Summary Field"; Apex Developer Guide, "Triggers and Order of Execution" (step 16: the parent goes through the save procedure).
 */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameFormulaValue } from '../../formula/values.ts';
import { formulaValueOf } from '../../formula/fields.ts';
import { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { TOTALS } from '../effects/selling/totals.ts';
import { rowError, type RowError, type RowOutcome } from '../rowError.ts';
import type { Table } from '../table.ts';
import { summaryValue } from './summaryValue.ts';

/** The summaries of a parent over one lookup of a child. */
interface Summaries {
  readonly parent: ObjectSchema;
  readonly key: string;
  /** Their current values, by field. */
  readonly sums: (parentId: string) => readonly (readonly [FieldSchema, ApexValue])[];
}
type Update = (object: ObjectSchema, rows: readonly SObjectValue[]) => readonly RowOutcome[];

export class Rollups {
  private readonly table: Table;
  private readonly update: Update;
  private readonly known = new Map<ObjectSchema, readonly Summaries[]>();
  constructor(table: Table, update: Update) {
    this.table = table;
    this.update = update;
  }

  isSummed(child: ObjectSchema): boolean {
    return this.summariesOver(child).length > 0;
  }

  /**
   * @param rows changed children, with their values before where those may differ. Parents whose summaries change are updated, triggers included. @return the errors of parents, by the parent's Id
   */
  recompute(child: ObjectSchema, rows: readonly SObjectValue[]): ReadonlyMap<string, RowError> {
    const refused = new Map<string, RowError>();
    for (const summaries of this.summariesOver(child)) {
      const keys = rows.map((row) => row.values.get(summaries.key.toLowerCase()) ?? null);
      this.sumUp(summaries, [...new Set(keys.filter((id): id is string => typeof id === 'string'))], refused);
    }
    return refused;
  }

  /**
   * Recomputes the summaries of records whose currency changed. Source: Salesforce Help, "Roll-Up Summary Field".
   * @return why records refused it, by their Ids.
   */
  recomputeFor(parent: ObjectSchema, ids: readonly string[]): ReadonlyMap<string, RowError> {
    const refused = new Map<string, RowError>();
    if (ids.length === 0) return refused;
    const children = new Set([...parent.fields.values()].flatMap(({ summary }) => summary?.child ?? []));
    for (const name of children) {
      const child = this.table.schema.find(name);
      const own = child === undefined ? [] : this.summariesOver(child).filter((one) => one.parent === parent);
      for (const summaries of own) this.sumUp(summaries, ids, refused);
    }
    return refused;
  }

  /** Updates the parents whose summaries changed. */
  private sumUp({ parent, sums }: Summaries, ids: readonly string[], refused: Map<string, RowError>): void {
    const stored = this.table.byId(parent, ids);
    const changed: SObjectValue[] = [];
    for (const id of ids) {
      const before = stored.get(id);
      if (before === undefined) continue;
      const values = sums(id).filter(
        ([field, value]) =>
          !sameFormulaValue(formulaValueOf(field, value), formulaValueOf(field, before.values.get(field.name.toLowerCase()) ?? null)),
      );
      if (values.length === 0) continue;
      const record = new SObjectValue(parent);
      record.load('id', id);
      for (const [field, value] of values) record.load(field.key, value);
      changed.push(record);
    }
    const outcomes = changed.length > 0 ? this.update(parent, changed) : [];
    for (const { id, errors } of outcomes) if (id !== null && errors[0] !== undefined) refused.set(id, ofParent(errors[0]));
  }

  private summariesOver(child: ObjectSchema): readonly Summaries[] {
    const known = this.known.get(child) ?? this.findSummaries(child);
    this.known.set(child, known);
    return known;
  }

  private findSummaries(child: ObjectSchema): readonly Summaries[] {
    const declared = [...child.fields.values()].flatMap((lookup) =>
      lookup.referenceTo.flatMap((name) => {
        const parent = this.table.schema.find(name);
        const fields = [...(parent?.fields.values() ?? [])].filter(
          ({ summary }) => summary?.child === child.name && summary.foreignKey.toLowerCase() === lookup.name.toLowerCase(),
        );
        return parent === undefined || fields.length === 0
          ? []
          : [
              {
                parent,
                key: lookup.name,
                sums: (id: string) => fields.map((field) => [field, summaryValue(this.table, child, parent, field, id)] as const),
              },
            ];
      }),
    );
    const own = TOTALS[child.name];
    return own === undefined ? declared : [...declared, this.platformTotals(own)];
  }

  private platformTotals({ parent: name, key, totals }: (typeof TOTALS)[string]): Summaries {
    const parent = this.table.schema.get(name);
    return {
      parent,
      key,
      sums: (id) =>
        Object.entries(totals(this.table, id))
          .flatMap(([field, value]) => [[parent.fields.get(field.toLowerCase()), value] as const])
          .filter((pair): pair is [FieldSchema, ApexValue] => pair[0] !== undefined),
    };
  }
}

/** Wraps an error of a parent's triggers and rules as an error of the child. */
function ofParent({ code, message }: RowError): RowError {
  if (code !== 'FIELD_CUSTOM_VALIDATION_EXCEPTION') return rowError(code, message);
  return rowError(
    code,
    `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${message}".`,
  );
}
