/** Inserts rows that exist without having been saved: setup and metadata. */
import type { ObjectSchema, Schema } from '../schema/index.ts';
import type { Store } from './store.ts';
import type { SqlValue } from './values.ts';

/** What a row holds, as it is at hand: booleans become 1 and 0, what is undefined is null. */
export type Values = Readonly<Record<string, SqlValue | boolean | undefined>>;

interface Insert {
  readonly sql: string;
  readonly columns: readonly string[];
}

export class Rows {
  readonly store: Store;
  readonly schema: Schema;
  /** Milliseconds since 1970, whole seconds. */
  readonly moment: number;
  private creator: string | null = null;
  /** Objects with rows from before the first user. */
  private readonly nameless = new Set<string>();
  private readonly defaults = new Map<ObjectSchema, Values>();
  private readonly inserts = new Map<string, Insert>();
  constructor(store: Store, schema: Schema, now: number) {
    this.store = store;
    this.schema = schema;
    this.moment = Math.floor(now / 1000) * 1000;
  }

  /** Sets the creator of the following rows, and of earlier rows without one. Source: Object Reference, "System Fields": audit fields are never empty. */
  by(userId: string): void {
    this.creator = userId;
    for (const object of this.nameless)
      for (const field of ['CreatedById', 'LastModifiedById'])
        if (this.schema.get(object).fields.has(field.toLowerCase()))
          this.store.run(`UPDATE "${object}" SET "${field}" = ? WHERE "${field}" IS NULL`, [userId]);
    this.nameless.clear();
  }

  /** The Id of the row that has these values, made with the rest when there is none. */
  ensure(object: string, key: Values, rest: Values = {}): string {
    return this.find(object, key) ?? this.add(object, { ...rest, ...key });
  }

  /** Like `ensure`, but overwrites the other values of an existing row. */
  keep(object: string, key: Values, rest: Values): void {
    const id = this.find(object, key);
    if (id === undefined) this.add(object, { ...rest, ...key });
    else this.change(object, id, rest);
  }

  private find(object: string, key: Values): string | undefined {
    const parts = Object.entries(key).map(([name, value]) => [name, stored(value)] as const);
    // `=` can use an index, `IS` cannot
    const [found] = this.store.all(
      `SELECT "Id" FROM "${object}" WHERE ${parts.map(([name, value]) => `"${name}" ${value === null ? 'IS NULL' : '= ?'}`).join(' AND ')}`,
      parts.flatMap(([, value]) => (value === null ? [] : [value])),
    );
    return found === undefined ? undefined : String(found['Id']);
  }

  /** Overwrites values of a row; those that the object does not have are left out. */
  change(object: string, id: string, values: Values): void {
    const known = Object.entries(values).filter(([name]) => this.schema.get(object).fields.has(name.toLowerCase()));
    if (known.length === 0) return;
    this.store.run(`UPDATE "${object}" SET ${known.map(([name]) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [
      ...known.map(([, value]) => stored(value)),
      id,
    ]);
  }

  add(object: string, values: Values): string {
    return this.addAll(object, [values])[0] ?? '';
  }

  /** @return the Ids, in order. */
  addAll(object: string, all: readonly Values[]): readonly string[] {
    if (this.creator === null) this.nameless.add(object);
    const target = this.schema.get(object);
    const added = all.filter(({ Id: id }) => typeof id !== 'string').length;
    const ids = this.store.newIds(target, added).values();
    const common = {
      ...this.defaultsOf(target),
      CreatedDate: this.moment,
      LastModifiedDate: this.moment,
      SystemModstamp: this.moment,
      IsDeleted: false,
      CreatedById: this.creator,
      LastModifiedById: this.creator,
    };
    return all.map((values) => {
      const id = typeof values['Id'] === 'string' ? values['Id'] : String(ids.next().value);
      const row: Values = { ...common, ...values, Id: id };
      const { sql, columns } = this.insertOf(target, Object.keys(row));
      this.store.run(
        sql,
        columns.map((name) => stored(row[name])),
      );
      return id;
    });
  }

  /** The INSERT for these columns; those that the object does not have are left out. */
  private insertOf(target: ObjectSchema, names: readonly string[]): Insert {
    const key = `${target.name} ${names.join(' ')}`;
    const known = this.inserts.get(key);
    if (known !== undefined) return known;
    const columns = names.filter((name) => target.fields.has(name.toLowerCase()));
    const insert = {
      sql: `INSERT INTO "${target.name}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      columns,
    };
    this.inserts.set(key, insert);
    return insert;
  }

  /** Default values of fields: checkboxes that are on, and picklists that are never empty. */
  private defaultsOf(target: ObjectSchema): Values {
    const known = this.defaults.get(target);
    if (known !== undefined) return known;
    const defaults: Record<string, SqlValue> = {};
    for (const field of target.fields.values()) {
      if (field.kind === 'boolean' && field.formula === undefined && field.defaultValue === 'true') defaults[field.name] = 1;
      const chosen = field.isRequired ? field.picklist.find(({ isDefault }) => isDefault) : undefined;
      if (chosen !== undefined) defaults[field.name] = chosen.value;
    }
    this.defaults.set(target, defaults);
    return defaults;
  }
}

const stored = (value: Values[string]): SqlValue => (typeof value === 'boolean' ? Number(value) : (value ?? null));
