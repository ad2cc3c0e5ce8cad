/**
 * One filter of a report or list view as a SOQL condition. The value may list several, separated by commas, any of which matches (quotes keep a comma); an empty one matches empty fields.
 * Source: Salesforce Help, "Filter Operators" and "Notes on Using Filter Conditions"; Metadata API Developer Guide, "ListViewFilter" and "ReportFilterItem".
 */
import type { Condition, LiteralValue } from '../language/soqlAst.ts';
import { CALENDAR_YEAR } from '../data/schema/metadata/fiscalYear.ts';
import { isNumber, type FieldSchema } from '../data/schema/index.ts';
import { rangeOf, startOfDay } from '../data/soql/plan/dates.ts';
import { parseDate, parseMoment } from '../platform/system/dates/localeText.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';
import { compare as compareAt } from './queries.ts';

export interface FilterContext {
  readonly zone: string;
  /** As Intl names it. */
  readonly locale: string;
  readonly now: number;
}
export interface Filter {
  /** How a query reaches the field. */
  readonly path: string;
  readonly field: FieldSchema;
  readonly operator: string;
  readonly value: string | null;
}
type Compare = Extract<Condition, { kind: 'compare' }>;
type Operator = Compare['operator'];
const SQL: Readonly<Record<string, Operator>> = {
  equals: '=',
  notequal: '!=',
  lessthan: '<',
  greaterthan: '>',
  lessorequal: '<=',
  greaterorequal: '>=',
};

/** Errors: throws a description for an operator that the field does not support or a value of a wrong type. */
export function criterion({ path, field, operator, value }: Filter, context: FilterContext): Condition {
  const name = operator.toLowerCase();
  const values = splitValues(value ?? '');
  const compare = (sql: Operator, right: Compare['right']): Condition => compareAt(path, sql, right);
  const like = (pattern: (text: string) => string): Condition =>
    anyOf(values.map((text) => compare('LIKE', { kind: 'string', value: pattern(text.replaceAll(/[\\%_]/g, '\\$&')) })));
  switch (name) {
    case 'contains':
      return values.length === 0 ? compare('=', { kind: 'null' }) : like((text) => `%${text}%`);
    case 'notcontain':
      return values.length === 0 ? compare('!=', { kind: 'null' }) : { kind: 'not', term: like((text) => `%${text}%`) };
    case 'startswith':
      return values.length === 0 ? compare('=', { kind: 'null' }) : like((text) => `${text}%`);
    case 'includes':
    case 'excludes':
      if (field.kind !== 'multipicklist')
        throw new Error(`The operator ${operator} is for multi-select picklists, ${field.label} is none.`);
      return compare(name === 'includes' ? 'INCLUDES' : 'EXCLUDES', {
        kind: 'list',
        values: values.map((text) => ({ kind: 'string', value: text })),
      });
    default: {
      const sql = SQL[name];
      if (sql === undefined) throw new Error(`There is no filter operator ${operator}.`);
      if (values.length === 0) return compare(sql === '!=' ? '!=' : '=', { kind: 'null' });
      return sql === '!='
        ? { kind: 'and', terms: values.map((text) => comparison({ field, context, compare }, sql, text)) }
        : anyOf(values.map((text) => comparison({ field, context, compare }, sql, text)));
    }
  }
}

const anyOf = (terms: readonly Condition[]): Condition => (terms.length === 1 ? (terms[0] as Condition) : { kind: 'or', terms });

/** The field of a filter, and how it is compared. */
interface Compared {
  readonly field: FieldSchema;
  readonly context: FilterContext;
  compare(sql: Operator, right: Compare['right']): Condition;
}

function comparison(compared: Compared, sql: Operator, text: string): Condition {
  const { field, compare } = compared;
  if (field.kind === 'boolean') return compare(sql, { kind: 'boolean', value: /^(true|1|yes)$/i.test(text) });
  if (field.kind === 'date' || field.kind === 'datetime') return dayComparison(compared, sql, text);
  if (isNumber(field)) {
    const number = text.replaceAll(/[$€£%\s]/g, '');
    if (!/^[-+]?\d+(\.\d+)?$/.test(number)) throw new Error(`${text} is no number, but ${field.label} holds numbers.`);
    return compare(sql, { kind: 'number', text: number });
  }
  return compare(sql, { kind: 'string', value: text });
}

/** A day means all its times; date literals such as `THIS MONTH` and `LAST_N_DAYS:7` mean the same as in SOQL. */
function dayComparison({ field, context, compare }: Compared, sql: Operator, text: string): Condition {
  const literal = dateLiteral(text, context);
  if (literal !== undefined) return compare(sql, literal);
  const day = dayOf(text, context.locale);
  if (day === undefined) {
    const moment = field.kind === 'datetime' ? (parseMoment(text, context.locale, context.zone) ?? isoMoment(text)) : undefined;
    if (moment === undefined) throw new Error(`${text} is no date, but ${field.label} holds dates.`);
    return compare(sql, { kind: 'datetime', text: new Date(moment.ms).toISOString() });
  }
  if (field.kind === 'date') return compare(sql, { kind: 'date', text: day.toText() });
  const bound = (date: ApexDate): LiteralValue => ({ kind: 'datetime', text: new Date(startOfDay(date, context.zone)).toISOString() });
  const [start, end] = [bound(day), bound(day.addDays(1))];
  if (sql === '=') return { kind: 'and', terms: [compare('>=', start), compare('<', end)] };
  if (sql === '!=') return { kind: 'or', terms: [compare('=', { kind: 'null' }), compare('<', start), compare('>=', end)] };
  return sql === '<' || sql === '>=' ? compare(sql, start) : compare(sql === '>' ? '>=' : '<', end);
}

function dateLiteral(text: string, context: FilterContext): LiteralValue | undefined {
  const [, words = '', n] = /^([A-Za-z][A-Za-z_ ]*?(?:\d+ DAYS)?)(?::(\d+))?$/i.exec(text.trim()) ?? [];
  if (words === '') return undefined;
  const spelled = words.trim().toUpperCase().replaceAll(/\s+/g, '_');
  const [, way, days] = /^(LAST|NEXT)_(\d+)_DAYS$/.exec(spelled) ?? [];
  const name = days === undefined || days === '90' ? spelled : `${way ?? ''}_N_DAYS`;
  const literal: LiteralValue = {
    kind: 'date-literal',
    name,
    ...(days !== undefined && days !== '90' ? { n: Number(days) } : n === undefined ? {} : { n: Number(n) }),
  };
  rangeOf(name, literal.n ?? 0, new ApexDatetime(context.now).dateIn(context.zone), CALENDAR_YEAR);
  return literal;
}
function dayOf(text: string, locale: string): ApexDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseDate(text, locale);
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = ApexDate.of(year, month, day);
  return date.toText() === text ? date : undefined;
}
function isoMoment(text: string): ApexDatetime | undefined {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)) ? new ApexDatetime(Date.parse(text)) : undefined;
}

/** `a, "b, c"` is two values; an empty text is none. */
export function splitValues(text: string): readonly string[] {
  return [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter((value) => value !== '');
}
