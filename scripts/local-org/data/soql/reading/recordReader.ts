/** Makes records of a plan's rows; the targets of the columns are computed once for each plan. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { NONE_HIDDEN, parentObject } from './hiddenParents.ts';
import { compoundOf } from '../../records/compounds.ts';
import { keyOf, SObjectValue } from '../../records/index.ts';
import type { ObjectSchema, Schema } from '../../schema/index.ts';
import type { Row } from '../../store/store.ts';
import { fromSql } from '../../store/values.ts';
import type { Column, ParentPlan, Plan } from '../plan/context.ts';
import { shownText } from '../shown.ts';

/** A column and the record that it belongs to, by its path. */
interface Target {
  readonly column: Column;
  readonly path: string;
  /** The column's own name, for values that are no field of the record. */
  readonly alias: string;
}
/** Whether a field of the record itself was given another name. */
const isRenamed = ({ path, field, name }: Column): boolean =>
  path.length === 0 && field !== undefined && !name.includes('.') && name.toLowerCase() !== field.key;

export class RecordReader {
  private readonly plan: Plan;
  private readonly schema: Schema;
  private readonly hidden: ReadonlySet<string>;
  private readonly own: readonly (readonly [Column, string, string])[];
  private readonly ofParents: readonly Target[];
  private readonly parents: readonly {
    readonly path: string;
    readonly holder: string;
    readonly step: string;
    readonly plan: Plan['parents'][number];
    readonly lookupKey: string;
  }[];

  /** @param hidden the parents that the user may not see */
  constructor(schema: Schema, plan: Plan, hidden = NONE_HIDDEN) {
    this.plan = plan;
    this.schema = schema;
    this.hidden = hidden;
    const targets = plan.columns.map((column): Target => ({
      column,
      path: column.path.join('.'),
      alias: column.name.split('.').at(-1) ?? column.name,
    }));
    this.own = targets
      .filter(({ path }) => path === '')
      .map((target) => {
        const name = nameIn(plan.object, target);
        return [target.column, keyOf(name), name] as const;
      });
    this.ofParents = targets.filter(({ path }) => path !== '');
    this.parents = plan.parents.map((parent) => ({
      path: parent.path.join('.'),
      holder: parent.path.slice(0, -1).join('.'),
      step: parent.path.at(-1) ?? '',
      plan: parent,
      lookupKey: keyOf(parent.lookup),
    }));
  }

  read(row: Row): SObjectValue {
    const record = queried(this.plan.object);
    for (const [column, key, name] of this.own) record.load(key, valueOf(column, row), name);
    if (this.parents.length === 0) return record;
    const parents = this.readParents(record, row);
    for (const target of this.ofParents) {
      const holder = parents.get(target.path);
      if (holder === undefined) continue;
      const name = nameIn(holder.schema, target);
      const isShown = !this.isHidden(holder) || name === holder.schema.nameField;
      holder.load(keyOf(name), isShown ? valueOf(target.column, row) : null, name);
    }
    return record;
  }

  /** @return the parents that there are, by their path. */
  private readParents(record: SObjectValue, row: Row): ReadonlyMap<string, SObjectValue | undefined> {
    const known = new Map<string, SObjectValue | undefined>([['', record]]);
    for (const { path, holder: holderPath, step, plan, lookupKey } of this.parents) {
      const holder = known.get(holderPath);
      if (holder === undefined) continue;
      const parent = this.isHidden(holder) ? undefined : this.parent(plan, row, path);
      known.set(path, parent);
      holder.putParent(step, parent ?? null);
      holder.load(lookupKey, (row[plan.lookupAlias] ?? null) as string | null);
    }
    return known;
  }

  private parent(plan: ParentPlan, row: Row, path: string): SObjectValue | undefined {
    const object = parentObject(this.schema, plan, row);
    if (object === undefined) return undefined;
    const parent = queried(object);
    parent.load('id', String(row[plan.idAlias]));
    return this.isHidden(parent) && !this.asksForName(object, path) ? undefined : parent;
  }

  private isHidden({ values }: SObjectValue): boolean {
    return this.hidden.size > 0 && this.hidden.has(String(values.get('id')));
  }

  private asksForName(object: ObjectSchema, path: string): boolean {
    return this.ofParents.some((target) => target.path === path && nameIn(object, target) === object.nameField);
  }
}

/** The field's name where the record has such a field under it, else the name that the query gave. */
function nameIn(object: ObjectSchema, { column, alias }: Target): string {
  return column.field === undefined || isRenamed(column) || !object.fields.has(column.field.key) ? alias : column.field.name;
}

export function valueOf(column: Column, row: Row): ApexValue {
  if (column.field === undefined) return null;
  if (column.parts !== undefined) return compoundOf(column.field, (part) => row[column.parts?.[part] ?? ''] ?? null);
  const value = fromSql(column.field, row[column.alias] ?? null);
  return column.shown === 'row'
    ? value
    : shownText(column.field, value, column.shown, column.currency === undefined ? undefined : (row[column.currency] ?? null));
}

function queried(object: ObjectSchema): SObjectValue {
  const record = new SObjectValue(object);
  record.isQueried = true;
  return record;
}
