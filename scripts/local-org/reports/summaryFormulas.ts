/**
 * Custom summary formulas: computed from the aggregates of a group, shown at the levels for which they are defined.
 * Source: Salesforce Help, "Evaluate Report Data with Formulas"; Metadata API Developer Guide, "ReportAggregate"; Apex Reference Guide, "ReportCsf Class".
 */
import { valueOrBlank } from '../data/formula/evaluate.ts';
import { fieldValueOf } from '../data/formula/fields.ts';
import { parseFormula } from '../data/formula/parse.ts';
import { FormulaError } from '../data/formula/scan.ts';
import type { FormulaScope } from '../data/formula/scope.ts';
import { fieldsOf } from '../data/formula/tree.ts';
import type { SObjectValue } from '../data/index.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import { makeField } from '../data/schema/field.ts';
import { isNumber, type FieldSchema } from '../data/schema/index.ts';
import { transaction } from '../platform/core/current.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import { EMPTY, labelOf, totalOf } from './cells.ts';
import { amountLabel } from './money.ts';
import { raiseReport } from './errors.ts';
import type { Cell, Grouping, ReportMetadata, SummaryFormula } from './model.ts';
import type { ReportColumn } from './types/index.ts';

type ColumnNamed = (name: string) => ReportColumn;

export function readSummaryFormulas(xml: Xml): Readonly<Record<string, SummaryFormula>> {
  return Object.fromEntries(many(xml, 'aggregates').map((one) => [text(one, 'developerName') ?? '', readFormula(one)]));
}
function readFormula(xml: Xml): SummaryFormula {
  const down = levelOf(text(xml, 'downGroupingContext'));
  const across = levelOf(text(xml, 'acrossGroupingContext'));
  return {
    label: text(xml, 'masterLabel') ?? '',
    description: text(xml, 'description') ?? null,
    formulaType: text(xml, 'datatype') ?? 'number',
    decimalPlaces: Number(text(xml, 'scale') ?? 2),
    downGroup: down.group,
    downGroupType: down.type,
    acrossGroup: across.group,
    acrossGroupType: across.type,
    formula: text(xml, 'calculatedFormula') ?? '',
  };
}
function levelOf(context: string | undefined): { readonly type: string; readonly group: string | null } {
  if (context === undefined || context === 'GLOBAL') return { type: 'all', group: null };
  return /GRAND_SUMMARY$/.test(context) ? { type: 'grand_total', group: null } : { type: 'custom', group: context };
}

/** The columns that a formula sums up. */
export function columnsOfFormula({ formula }: SummaryFormula, columnNamed: ColumnNamed): readonly ReportColumn[] {
  return fieldsOf(parsed(formula))
    .map((path) => path.join('.'))
    .filter((name) => !isRowCount(name))
    .map((name) => summaryOf(name, columnNamed).column);
}

/** @param key of the fact: `0_1!T`. */
export function formulaCell(
  formula: SummaryFormula,
  { groupingsDown, groupingsAcross, currency }: ReportMetadata,
  key: string,
  rows: readonly SObjectValue[],
  columnNamed: ColumnNamed,
): Cell {
  const [down = 'T', across = 'T'] = key.split('!');
  const isShown =
    isAt(formula.downGroupType, formula.downGroup, down, groupingsDown) &&
    isAt(formula.acrossGroupType, formula.acrossGroup, across, groupingsAcross);
  if (!isShown) return { label: EMPTY, value: null };
  const field = resultField(formula);
  const value = fieldValueOf(field, valueOrBlank(parsed(formula.formula), scopeOf(rows, columnNamed, currency)));
  const label = field.display === 'CURRENCY' ? amountLabel(value, currency) : undefined;
  return { label: value === null ? '#Error!' : (label ?? labelOf({ field }, value)), value };
}

function isAt(type: string | null, group: string | null, key: string, groupings: readonly Grouping[]): boolean {
  switch ((type ?? 'all').toLowerCase()) {
    case 'grand_total':
      return key === 'T';
    case 'custom':
      return key !== 'T' && groupings[key.split('_').length - 1]?.name === group;
    default:
      return true;
  }
}

export const dataTypeOfFormula = ({ formulaType }: SummaryFormula): string =>
  /^number$/i.test(formulaType) ? 'double' : formulaType.toLowerCase();

function resultField({ formulaType, decimalPlaces, label }: SummaryFormula): FieldSchema {
  const display = /^number$/i.test(formulaType) ? 'DOUBLE' : formulaType.toUpperCase();
  return {
    ...makeField({ name: 'Formula', label, kind: 'number' }),
    display: display as FieldSchema['display'],
    scale: decimalPlaces ?? 2,
  };
}

function scopeOf(rows: readonly SObjectValue[], columnNamed: ColumnNamed, currency: string | null): FormulaScope {
  const { org, user } = transaction();
  return {
    field: (path) => {
      const name = path.join('.');
      if (isRowCount(name)) return ApexDecimal.ofInteger(BigInt(rows.length));
      const { kind, column } = summaryOf(name, columnNamed);
      const total = totalOf(kind, column, rows, currency);
      return total === null ? null : ApexDecimal.parse(String(total));
    },
    prior: () => null,
    isZeroWhenBlank: () => true,
    isNew: false,
    isClone: false,
    nowMs: org.clock.now(),
    zone: user.timeZone,
  };
}

const KINDS: Readonly<Record<string, string>> = { SUM: 's', AVG: 'a', MAX: 'mx', MIN: 'mn', UNIQUE: 'u' };
const isRowCount = (name: string): boolean => /^rowcount$/i.test(name);

/** `AMOUNT:SUM`; the report's `Sale__c$Amount__c` is written `Sale__c.Amount__c` in a formula. */
function summaryOf(name: string, columnNamed: ColumnNamed): { readonly kind: string; readonly column: ReportColumn } {
  const [, columnName = '', summary = ''] = /^(.+):(\w+)$/.exec(name) ?? [];
  const kind = KINDS[summary.toUpperCase()];
  if (kind === undefined) return raiseReport('InvalidReportMetadataException', `The summary formula names ${name}, which is no summary.`);
  const column = columnNamed(columnName);
  if (kind !== 'u' && !isNumber(column.field) && column.field.kind !== 'boolean')
    return raiseReport('InvalidReportMetadataException', `${column.label} holds no numbers, so ${name} cannot be computed.`);
  return { kind, column };
}

function parsed(formula: string): ReturnType<typeof parseFormula> {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return raiseReport('InvalidReportMetadataException', error.message);
  }
}
