/**
 * Duplicate rules: whether a record matches others, and whether its save is refused.
 * Source: Salesforce Help, "Duplicate Rules" and "Matching Methods Used with Matching Rules"; Apex Developer Guide, "Triggers and Order of Execution".
 */
import { transaction } from '../../../platform/core/current.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import type { Sharing } from '../../access/sharing/sharing.ts';
import { SObjectValue } from '../../records/index.ts';
import type { DuplicateRule, Matcher, MatchItem } from '../../schema/metadata/duplicateRuleModel.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { toSql, type SqlValue } from '../../store/values.ts';
import { matchesFuzzily } from './fuzzyMatch.ts';
import { foundAny, type DuplicateFound, type Match } from './duplicateFound.ts';
import { passes } from '../../criteria/items.ts';
import { combined } from '../../criteria/logic.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

export class DuplicateCheck {
  private readonly table: Table;
  private readonly sharing: Sharing;
  constructor(table: Table, sharing: Sharing) {
    this.table = table;
    this.sharing = sharing;
    table.store.database.function('matches_fuzzily', { deterministic: true }, (method: unknown, text: unknown, wanted: unknown) =>
      Number(typeof text === 'string' && matchesFuzzily(String(method), text, String(wanted))),
    );
  }

  /** The first rule that refuses the row. Rows saved together are not compared with each other. */
  check(
    row: SObjectValue,
    old: SObjectValue | undefined,
    options: { readonly isAlertIgnored: boolean; readonly together: ReadonlySet<string> },
  ): RowError | undefined {
    for (const rule of this.rulesOf(row)) {
      const action = old === undefined ? rule.onInsert : rule.onUpdate;
      if (!action.isBlocked && (!action.isAlerted || options.isAlertIgnored)) continue;
      if (old !== undefined && !rule.matchers.some((matcher) => this.isTouched(matcher, row, old))) continue;
      const matches = this.matches(rule, row, options.together).filter(({ records }) => records.length > 0);
      if (matches.length > 0) return rowError('DUPLICATES_DETECTED', rule.alert, [], { rule, isAllowed: !action.isBlocked, matches });
    }
    return undefined;
  }

  /** What the rules that report find about a row that was saved nevertheless. A rule that alerts would have refused it, unless its alert was ignored. */
  reported(
    row: SObjectValue,
    old: SObjectValue | undefined,
    options: { readonly isAlertIgnored: boolean; readonly together: ReadonlySet<string> },
  ): readonly DuplicateFound[] {
    return this.rulesOf(row).flatMap((rule): readonly DuplicateFound[] => {
      const { isBlocked, isAlerted, isReported } = old === undefined ? rule.onInsert : rule.onUpdate;
      if (!isReported || isBlocked || (isAlerted && !options.isAlertIgnored)) return [];
      if (old !== undefined && !rule.matchers.some((matcher) => this.isTouched(matcher, row, old))) return [];
      const matches = this.matches(rule, row, options.together);
      return foundAny(matches) ? [{ rule, isAllowed: true, matches }] : [];
    });
  }

  /** The result of every active rule, even if it finds nothing: Datacloud.FindDuplicates. */
  find(row: SObjectValue): readonly DuplicateFound[] {
    return this.rulesOf(row).map((rule) => {
      const matches = this.matches(rule, row, new Set());
      return { rule, isAllowed: !rule.onInsert.isBlocked && foundAny(matches), matches };
    });
  }

  /** Persons have rules of their own. */
  private rulesOf(row: SObjectValue): readonly DuplicateRule[] {
    const { duplicateRules, hasPersonAccounts } = this.table.schema;
    const isPerson = hasPersonAccounts && row.values.get('ispersonaccount') === true;
    return duplicateRules.activeFor(isPerson ? 'PersonAccount' : row.objectName);
  }

  private isTouched({ rule, sources }: Matcher, row: SObjectValue, old: SObjectValue): boolean {
    return rule.items.some(({ field }) => {
      const key = (sources.get(field.toLowerCase()) ?? field).toLowerCase();
      return !sameValue(old.values.get(key) ?? null, row.values.get(key) ?? null);
    });
  }

  /** The saved record's value for a matching rule item; the name of a parent that is matched fuzzily. */
  private sourceValue({ sources }: Matcher, row: SObjectValue, item: MatchItem | undefined): ApexValue {
    if (item === undefined) return null;
    const field = row.schema.fields.get((sources.get(item.field.toLowerCase()) ?? item.field).toLowerCase());
    const value = field === undefined ? null : (row.values.get(field.key) ?? null);
    const target = field?.kind === 'reference' && item.method !== 'Exact' ? field.referenceTo[0] : undefined;
    if (target === undefined || value === null) return value === '' ? null : value;
    const [parent] = this.table.store.all(`SELECT "Name" AS name FROM "${target}" WHERE "Id" = ?`, [String(value)]);
    return (parent?.['name'] ?? null) as ApexValue;
  }

  private matches(rule: DuplicateRule, row: SObjectValue, together: ReadonlySet<string>): readonly Match[] {
    if (!passes(rule.filter, row)) return [];
    return rule.matchers.map((matcher) => ({
      matcher,
      records: this.search(rule, matcher, row).filter(({ values }) => !together.has(String(values.get('id')))),
    }));
  }

  private search(rule: DuplicateRule, matcher: Matcher, row: SObjectValue): readonly SObjectValue[] {
    const object = this.table.schema.find(matcher.rule.object);
    if (object === undefined) return [];
    const logic = matcher.rule.logic ?? matcher.rule.items.map((_item, index) => String(index + 1)).join(' AND ');
    const source = (number: number): ApexValue => this.sourceValue(matcher, row, matcher.rule.items[number - 1]);
    if (!combined(logic, (number) => source(number) !== null || matcher.rule.items[number - 1]?.matchesBlanks === true)) return [];
    const values: SqlValue[] = [];
    const condition = logic.replaceAll(/\d+/g, (digits) =>
      itemSql(object, matcher.rule.items[Number(digits) - 1], source(Number(digits)), values),
    );
    const scope = [
      `t."Id" IS NOT ?`,
      ...(object.fields.has('isdeleted') ? ['t."IsDeleted" = 0'] : []),
      ...(object.fields.has('isconverted') ? ['t."IsConverted" = 0'] : []),
      ...(this.table.schema.hasPersonAccounts && object.name === 'Account' ? ['t."IsPersonAccount" = 0'] : []),
    ];
    const visible = rule.respectsSharing ? this.sharing.condition(object, 't', transaction().user.id, 'read') : undefined;
    if (visible !== undefined) scope.push(visible);
    const sql = `SELECT t."Id" AS id FROM "${object.name}" t WHERE (${condition}) AND ${scope.join(' AND ')} LIMIT 100`;
    return this.table.store.all(sql, [...values, toSql(row.values.get('id') ?? null)]).map(({ id }) => {
      const found = new SObjectValue(object);
      found.load('id', String(id));
      return found;
    });
  }
}

/** A condition that no row meets, by an index: with a constant false SQLite would read every row. */
const NEVER = `t."Id" = ''`;

function itemSql(object: ObjectSchema, item: MatchItem | undefined, value: ApexValue, values: SqlValue[]): string {
  const field = item === undefined ? undefined : object.fields.get(item.field.toLowerCase());
  if (item === undefined || field === undefined) return NEVER;
  if (value === null) return item.matchesBlanks ? `t."${field.name}" IS NULL` : NEVER;
  const isFuzzy = item.method !== 'Exact' && typeof value === 'string';
  values.push(toSql(value));
  return isFuzzy ? `matches_fuzzily('${item.method}', ${textSql(field)}, ?)` : `t."${field.name}" = ?`;
}

/** Companies of contacts are compared by name. */
function textSql(field: FieldSchema): string {
  const [target] = field.referenceTo;
  return field.kind === 'reference' && target !== undefined
    ? `(SELECT r."Name" FROM "${target}" r WHERE r."Id" = t."${field.name}")`
    : `t."${field.name}"`;
}
