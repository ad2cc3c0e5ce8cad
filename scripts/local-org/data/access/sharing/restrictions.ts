/**
 * Restriction rules: which of the accessible records a user may see. They do not apply in system mode, to users with View All, or to child records.
 * Source: Salesforce Security Guide, "Restriction Rule Considerations".
 */
import { NotImplemented } from '../../../platform/core/error.ts';
import { chosenParent, isText, parentField, type FieldSchema, type ObjectSchema, type Schema } from '../../schema/index.ts';
import type { Equation, RestrictionRule } from '../../schema/metadata/restrictionRules.ts';
import { stored } from '../../stored.ts';
import type { Store } from '../../store/store.ts';
import type { SqlValue } from '../../store/values.ts';
import type { Permissions } from '../permissions/permissions.ts';

interface Column {
  readonly sql: string;
  readonly field: FieldSchema;
}
/** Ids in criteria may have 15 characters. */
const SHORT_ID = 15;

export class Restrictions {
  private readonly store: Store;
  private readonly schema: Schema;
  private readonly permissions: Permissions;
  constructor(store: Store, schema: Schema, permissions: Permissions) {
    this.store = store;
    this.schema = schema;
    this.permissions = permissions;
  }

  /** A condition on the rows of a table, `undefined` when no rule applies to the user. */
  condition(object: ObjectSchema, alias: string, userId: string): string | undefined {
    const rules = this.schema.restrictionRules.get(object.name.toLowerCase());
    if (rules === undefined) return undefined;
    const access = this.permissions.of(userId);
    const rights = access.object(object);
    if (access.hasViewAll || rights.viewAll || rights.modifyAll) return undefined;
    return this.first(rules, object, alias, userId);
  }

  /** The condition of a scoping rule; all rows when no rule applies to the user. Source: SOQL and SOSL Reference, "USING SCOPE"; Scoping Rules Developer Guide. */
  scope(object: ObjectSchema, alias: string, userId: string): string | undefined {
    return this.first(this.schema.scopingRules.get(object.name.toLowerCase()) ?? [], object, alias, userId);
  }

  private first(rules: readonly RestrictionRule[], object: ObjectSchema, alias: string, userId: string): string | undefined {
    const rule = rules.find(({ name, users }) => this.isFor(readable(name, users), userId));
    return rule === undefined ? undefined : this.holds(readable(rule.name, rule.records), object, alias, userId);
  }

  /** Whether a rule hides a record from the user. */
  hides(object: ObjectSchema, id: string, userId: string): boolean {
    const condition = this.condition(object, 't', userId);
    return (
      condition !== undefined &&
      this.store.all(`SELECT 1 AS found FROM "${object.name}" t WHERE t."Id" = ? AND NOT ${condition}`, [id]).length > 0
    );
  }

  private isFor({ path, value }: Equation, userId: string): boolean {
    const [root = '', name = ''] = path;
    if (root.toLowerCase() === '$permission' && 'texts' in value)
      return stored().hasCustomPermission(userId, name) === (value.texts[0]?.toLowerCase() === 'true');
    if (root.toLowerCase() !== '$user') throw new NotImplemented(`the user criteria ${path.join('.')} of a restriction rule`);
    const user = this.schema.get('User');
    const condition = this.holds({ path: path.slice(1), value }, user, 'u', userId);
    return this.store.all(`SELECT 1 AS found FROM "User" u WHERE u."Id" = ? AND ${condition}`, [userId]).length > 0;
  }

  private holds({ path, value }: Equation, object: ObjectSchema, alias: string, userId: string): string {
    const column = this.column(object, alias, path);
    if ('path' in value) {
      if (value.path[0]?.toLowerCase() !== '$user') throw new NotImplemented(`${value.path.join('.')} in a restriction rule`);
      const own = this.column(this.schema.get('User'), 'u', value.path.slice(1));
      const [row] = this.store.all(`SELECT ${own.sql} AS value FROM "User" u WHERE u."Id" = ?`, [userId]);
      return `COALESCE(${column.sql} IS ${literal(row?.['value'] ?? null)}, 0)`;
    }
    const isId = column.field.kind === 'id' || column.field.kind === 'reference';
    const values = value.texts.map((text) => literal(isId ? text.slice(0, SHORT_ID) : typed(column.field, text)));
    return `COALESCE(${isId ? `substr(${column.sql}, 1, ${String(SHORT_ID)})` : column.sql} IN (${values.join(', ')}), 0)`;
  }

  /** The field at the end of a path of relationships, as SQL subqueries. */
  private column(object: ObjectSchema, alias: string, path: readonly string[]): Column {
    const [step = '', ...rest] = path;
    if (rest.length === 0) {
      const field = object.fields.get(step.toLowerCase());
      if (field === undefined || field.formula !== undefined) throw new NotImplemented(`${object.name}.${step} in a restriction rule`);
      const sql = `${alias}."${field.name}"`;
      return { sql: isText(field) ? `(${sql} COLLATE NOCASE)` : sql, field };
    }
    const lookup = parentField(object, step);
    const parent = lookup === undefined ? undefined : this.schema.find(chosenParent(step) ?? parentNameOf(lookup));
    if (lookup === undefined || parent === undefined) throw new NotImplemented(`${object.name}.${step} in a restriction rule`);
    const above = `${alias}p`;
    const { sql, field } = this.column(parent, above, rest);
    return { sql: `(SELECT ${sql} FROM "${parent.name}" ${above} WHERE ${above}."Id" = ${alias}."${lookup.name}")`, field };
  }
}

/** Errors: NotImplemented for a criterion that is not an equation. */
function readable(rule: string, criterion: Equation | undefined): Equation {
  if (criterion === undefined) throw new NotImplemented(`criteria other than one equation, as in restriction rule ${rule}`);
  return criterion;
}

/** Owners are users unless the path says otherwise. */
const parentNameOf = ({ referenceTo }: FieldSchema): string => (referenceTo.includes('User') ? 'User' : (referenceTo[0] ?? ''));

/** Errors: NotImplemented for kinds of fields that rules do not compare. */
function typed(field: FieldSchema, text: string): SqlValue {
  switch (field.kind) {
    case 'boolean':
      return text.toLowerCase() === 'true' ? 1 : 0;
    case 'integer':
    case 'long':
    case 'number':
      return Number(text);
    case 'datetime':
      return Date.parse(text.includes('T') ? text : `${text.replace(' ', 'T')}Z`);
    case 'date':
      return text;
    default:
      if (isText(field)) return text;
      throw new NotImplemented(`a restriction rule over ${field.name}`);
  }
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
