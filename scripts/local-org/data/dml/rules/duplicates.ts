/**
 * Duplicate rules: whether a record resembles others, and what then happens to its save.
 * Fuzzy methods match here what is equal but for case, marks and blanks: fewer than in an org, never others.
 * Source: Salesforce Help, "Duplicate Rules" and "Matching Methods Used with Matching Rules"; Apex Developer Guide, "Triggers and Order of Execution".
 */
import { transaction } from '../../../platform/core/current.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import type { Sharing } from '../../access/sharing.ts';
import { SObjectValue } from '../../records/index.ts';
import type { DuplicateRule, Matcher, MatchItem } from '../../schema/duplicateRules.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { toSql, type SqlValue } from '../../store/values.ts';
import type { DuplicateFound, Match } from './duplicateFound.ts';
import { passes } from '../automation/filter.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

export class DuplicateCheck {
  private readonly table: Table;
  private readonly sharing: Sharing;
  constructor(table: Table, sharing: Sharing) {
    this.table = table;
    this.sharing = sharing;
    table.store.database.function('match_key', { deterministic: true }, (method: unknown, text: unknown) =>
      typeof text === 'string' ? matchKey(String(method), text) : text,
    );
  }

  /** The first rule that refuses the row. Rows saved together are not compared with each other. */
  check(
    row: SObjectValue,
    old: SObjectValue | undefined,
    options: { readonly isAlertIgnored: boolean; readonly together: ReadonlySet<string> },
  ): RowError | undefined {
    for (const rule of this.table.schema.duplicateRules.activeFor(row.objectName)) {
      const action = old === undefined ? rule.onInsert : rule.onUpdate;
      if (!action.isBlocked && (!action.isAlerted || options.isAlertIgnored)) continue;
      if (old !== undefined && !rule.matchers.some((matcher) => this.isTouched(matcher, row, old))) continue;
      const matches = this.matches(rule, row, options.together);
      if (matches.length > 0) return rowError('DUPLICATES_DETECTED', rule.alert, [], { rule, isAllowed: !action.isBlocked, matches });
    }
    return undefined;
  }

  /** What every active rule finds: Datacloud.FindDuplicates. */
  find(row: SObjectValue): readonly DuplicateFound[] {
    return this.table.schema.duplicateRules
      .activeFor(row.objectName)
      .map((rule) => ({ rule, isAllowed: !rule.onInsert.isBlocked, matches: this.matches(rule, row, new Set()) }));
  }

  private isTouched({ rule, sources }: Matcher, row: SObjectValue, old: SObjectValue): boolean {
    return rule.items.some(({ field }) => {
      const key = (sources.get(field.toLowerCase()) ?? field).toLowerCase();
      return !sameValue(old.values.get(key) ?? null, row.values.get(key) ?? null);
    });
  }

  private matches(rule: DuplicateRule, row: SObjectValue, together: ReadonlySet<string>): readonly Match[] {
    if (!passes(rule.filter, row)) return [];
    return rule.matchers
      .map((matcher) => ({
        matcher,
        records: this.search(rule, matcher, row).filter(({ values }) => !together.has(String(values.get('id')))),
      }))
      .filter(({ records }) => records.length > 0);
  }

  private search(rule: DuplicateRule, matcher: Matcher, row: SObjectValue): readonly SObjectValue[] {
    const object = this.table.schema.find(matcher.rule.object);
    if (object === undefined) return [];
    const values: SqlValue[] = [];
    const test = (number: number): string => itemSql(object, matcher, row, matcher.rule.items[number - 1], values);
    const logic = matcher.rule.logic ?? matcher.rule.items.map((_item, index) => String(index + 1)).join(' AND ');
    const condition = logic.replaceAll(/\d+/g, (digits) => test(Number(digits)));
    const visible = rule.respectsSharing ? this.sharing.condition(object, 't', transaction().user.id, 'read') : undefined;
    const sql = `SELECT t."Id" AS id FROM "${object.name}" t WHERE (${condition}) AND t."Id" IS NOT ?${object.fields.has('isdeleted') ? ' AND t."IsDeleted" = 0' : ''}${visible === undefined ? '' : ` AND ${visible}`} LIMIT 100`;
    return this.table.store.all(sql, [...values, toSql(row.values.get('id') ?? null)]).map(({ id }) => {
      const found = new SObjectValue(object);
      found.load('id', String(id));
      return found;
    });
  }
}

function itemSql(object: ObjectSchema, { sources }: Matcher, row: SObjectValue, item: MatchItem | undefined, values: SqlValue[]): string {
  const field = item === undefined ? undefined : object.fields.get(item.field.toLowerCase());
  if (item === undefined || field === undefined) return '0';
  const value: ApexValue = row.values.get((sources.get(item.field.toLowerCase()) ?? item.field).toLowerCase()) ?? null;
  if (value === null || value === '') return item.matchesBlanks ? `t."${field.name}" IS NULL` : '0';
  const isFuzzy = item.method !== 'Exact' && typeof value === 'string';
  values.push(isFuzzy ? matchKey(item.method, value) : toSql(value));
  return isFuzzy ? `match_key('${item.method}', t."${field.name}") = ?` : `t."${field.name}" = ?`;
}

function matchKey(method: string, text: string): string {
  if (method === 'Phone') return text.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return method === 'Zip' ? plain.slice(0, 5) : plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
