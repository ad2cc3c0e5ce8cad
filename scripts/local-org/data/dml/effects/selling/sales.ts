/** Opportunities, their line items and contact roles. Source: Object Reference, "Opportunity", "OpportunityLineItem", "OpportunityContactRole". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDate, ApexDatetime, ApexDecimal, divideDecimals, multiplyDecimals } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { fiscalPlace } from '../../../schema/metadata/fiscalYear.ts';
import { stageOf } from '../../../seed/lookups.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value, type Effects } from '../effect.ts';
import { countTree } from '../people/campaignTree.ts';
import { ofPriceBook, priceLine, takePriceBook, takeProduct } from './linePrices.ts';
import { addPrimaryRole, onePrimary, showPrimary } from './primaryContact.ts';
import { addDefaultSchedules } from './defaultSchedules.ts';
import { keepScheduled } from './schedules.ts';
import { strangeQuote, syncLine, syncQuote, unsyncLine } from './quoteSync.ts';
import { dealTotals } from './totals.ts';

const HUNDRED = ApexDecimal.ofInteger(100);
/** The values of ForecastCategory and ForecastCategoryName. */
const CATEGORIES: Readonly<Record<string, string>> = { BestCase: 'Best Case', MostLikely: 'Most Likely', Forecast: 'Commit' };

/** When the stage last changed, and how often the deal was put off to another month. Source: Object Reference, "Opportunity", LastStageChangeDate; Salesforce Help, "Opportunity Fields", Push Count. */
function progress(row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined) {
    set(row, { PushCount: 0 });
    return;
  }
  if (changed(row, old, 'StageName')) set(row, { LastStageChangeDate: new ApexDatetime(transaction().org.clock.now()) });
  const [from, to] = [old, row].map((one) => value(one, 'CloseDate'));
  if (from instanceof ApexDate && to instanceof ApexDate && monthOf(to) > monthOf(from))
    set(row, { PushCount: Number(value(old, 'PushCount') ?? 0) + 1 });
}
const monthOf = (day: ApexDate): string => day.toText().slice(0, 7);

function opportunity(table: Table, row: SObjectValue, old: SObjectValue | undefined): void {
  if (changed(row, old, 'StageName')) takeStage(table, row, old);
  const forecast = text(row, 'ForecastCategoryName');
  if (changed(row, old, 'ForecastCategoryName') && forecast !== '')
    set(row, { ForecastCategory: Object.keys(CATEGORIES).find((key) => CATEGORIES[key] === forecast) ?? forecast });
  // with products, the amount is their sum: a value from code is ignored
  if (old !== undefined && [old, row].some((one) => value(one, 'HasOpportunityLineItem') === true))
    set(row, dealTotals(table, text(row, 'Id')));
  set(row, { ExpectedRevenue: expectedRevenue(row) });
  const close = value(row, 'CloseDate');
  if (close instanceof ApexDate) {
    const { year, quarter } = fiscalPlace(table.schema.fiscalYear, close);
    set(row, { FiscalYear: year, FiscalQuarter: quarter, Fiscal: `${String(year)} ${String(quarter)}` });
  }
}

/** A new stage sets whether the deal is closed, and the probability and forecast that code has not given. */
function takeStage({ store }: Table, row: SObjectValue, old: SObjectValue | undefined): void {
  const stage = stageOf(store, text(row, 'StageName'));
  const isGiven = (name: string): boolean => (old === undefined ? value(row, name) !== null : changed(row, old, name));
  set(row, { IsClosed: stage.isClosed, IsWon: stage.isWon });
  if (!isGiven('ForecastCategoryName'))
    set(row, { ForecastCategory: stage.category, ForecastCategoryName: CATEGORIES[stage.category] ?? stage.category });
  if (!isGiven('Probability')) set(row, { Probability: ApexDecimal.ofInteger(stage.probability) });
}

function expectedRevenue(row: SObjectValue): ApexDecimal | null {
  const [amount, probability] = [value(row, 'Amount'), value(row, 'Probability')];
  if (!(amount instanceof ApexDecimal) || !(probability instanceof ApexDecimal)) return null;
  return divideDecimals(multiplyDecimals(amount, probability), HUNDRED);
}

/** Source: Object Reference, "Opportunity", HasOpportunityLineItem: the price book can't be updated while line items exist. */
function otherPriceBook(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (old === undefined || value(old, 'HasOpportunityLineItem') !== true || !changed(row, old, 'Pricebook2Id')) return undefined;
  return rowError(
    'FIELD_INTEGRITY_EXCEPTION',
    'field integrity exception: Pricebook2Id (the price book of an opportunity with line items may not change)',
    ['Pricebook2Id'],
  );
}

/** Totals of a campaign's opportunities. Source: Object Reference, "Campaign", NumberOfOpportunities, AmountAllOpportunities. */
function campaignTotals({ table: { store }, sums }: RecordWriter, deal: SObjectValue, old: SObjectValue | undefined): void {
  for (const row of old === undefined ? [deal] : [deal, old]) {
    const id = text(row, 'CampaignId');
    if (id !== '') sums.once(`deals of ${id}`, () => sumDeals(store, id));
  }
}

function sumDeals(store: Table['store'], campaignId: string): void {
  const [sums] = store.all(
    'SELECT COUNT(*) AS deals, COALESCE(SUM("Amount"), 0) AS amount, COALESCE(SUM("IsWon"), 0) AS won, COALESCE(SUM(CASE WHEN "IsWon" = 1 THEN "Amount" END), 0) AS wonAmount FROM "Opportunity" WHERE "CampaignId" = ? AND "IsDeleted" = 0',
    [campaignId],
  );
  store.run(
    'UPDATE "Campaign" SET "NumberOfOpportunities" = ?, "AmountAllOpportunities" = ?, "NumberOfWonOpportunities" = ?, "AmountWonOpportunities" = ? WHERE "Id" = ?',
    [sums?.['deals'] ?? 0, sums?.['amount'] ?? 0, sums?.['won'] ?? 0, sums?.['wonAmount'] ?? 0, campaignId],
  );
  countTree(store, campaignId);
}

export const SALES: Effects = {
  Opportunity: {
    before: (table, row, old) => {
      opportunity(table, row, old);
      progress(row, old);
      return otherPriceBook(row, old) ?? strangeQuote(table, row, old);
    },
    after: (writer, row, old) => {
      addPrimaryRole(writer, row, old);
      campaignTotals(writer, row, old);
      syncQuote(writer, row, old);
    },
    deleted: (writer, row) => campaignTotals(writer, row, undefined),
    restored: (writer, row) => campaignTotals(writer, row, undefined),
  },
  OpportunityContactRole: { after: onePrimary, deleted: showPrimary, restored: onePrimary },
  OpportunityLineItem: {
    filled: takeProduct,
    before: (table, row, old, given) => {
      keepScheduled(table, row, old);
      const refused = ofPriceBook(table, row, 'Opportunity') ?? priceLine(table, row, old, given);
      if (refused !== undefined) return refused;
      const deal = record(table, 'Opportunity', value(row, 'OpportunityId'));
      const product = record(table, 'Product2', value(row, 'Product2Id'));
      set(row, {
        CanUseQuantitySchedule: product !== undefined && value(product, 'CanUseQuantitySchedule') === true,
        CanUseRevenueSchedule: product !== undefined && value(product, 'CanUseRevenueSchedule') === true,
        Name: [deal, product]
          .map((one) => (one === undefined ? '' : text(one, 'Name')))
          .join(' ')
          .trim(),
      });
      return undefined;
    },
    saved: (table, row, old) => {
      if (old === undefined) addDefaultSchedules(table, row);
    },
    after: (writer, row, old) => {
      takePriceBook(writer.table, row, 'Opportunity');
      syncLine(writer, row, old);
    },
    deleted: unsyncLine,
  },
};
