import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowOutcome } from '../../data/dml/rowError.ts';
import type { Operation } from '../../data/dml/saver.ts';
import { readRecord } from '../../http/rest/json/read.ts';
import { Saves } from '../../http/rest/records/saves.ts';
import { readUiRecord } from '../../http/uiApi/records.ts';
import { UserView } from '../../http/uiApi/view.ts';
import { openOrg, type LocalOrg } from '../../org.ts';

/** An org of dollars and euros, as its settings say. */
function openMoney(): LocalOrg {
  const folder = mkdtempSync(join(tmpdir(), 'money-'));
  mkdirSync(join(folder, 'settings'));
  const currency = (code: string, rate: string): string =>
    `<currency><isoCode>${code}</isoCode><active>true</active><conversionRate>${rate}</conversionRate><scale>2</scale></currency>`;
  writeFileSync(
    join(folder, 'settings', 'Currency.settings-meta.xml'),
    `<CurrencySettings xmlns="http://soap.sforce.com/2006/04/metadata"><corporateCurrency>USD</corporateCurrency>${currency('USD', '1.0')}${currency('EUR', '0.5')}<enableMultiCurrency>true</enableMultiCurrency></CurrencySettings>`,
  );
  return openOrg({ projectDirs: [folder], report: () => undefined });
}

/** As a client of the API does. */
function save(org: LocalOrg, operation: Operation, values: Readonly<Record<string, string | number | boolean>>): RowOutcome | undefined {
  const { Id: id, ...rest } = values;
  const record = readRecord(org.data, org.data.schema.get('CurrencyType'), rest);
  if (id !== undefined) record.load('id', String(id));
  const user = org.data.runningUser(org.data.seed.adminUserId);
  return new Saves(org).save(user, operation, [record], { allOrNone: true })[0];
}
const idOf = (org: LocalOrg, code: string): string =>
  String(org.data.store.all('SELECT "Id" AS id FROM "CurrencyType" WHERE "IsoCode" = ?', [code])[0]?.['id']);
const rates = (org: LocalOrg): readonly unknown[] =>
  org.data.store
    .all('SELECT "IsoCode", "ConversionRate", "IsCorporate" FROM "CurrencyType" ORDER BY "IsoCode"')
    .map((row) => Object.values(row));

/** Source: Metadata API Developer Guide, "CurrencySettings"; Object Reference, "CurrencyType". */
test('settings bring currencies, clients of the API add others and change their rates', async () => {
  const org = openMoney();
  expect(save(org, 'insert', { IsoCode: 'GBP', ConversionRate: 0.4, DecimalPlaces: 2, IsActive: true })?.errors).toEqual([]);
  org.executeAnonymous("insert new Account(Name = 'A', AnnualRevenue = 40, CurrencyIsoCode = 'GBP');");
  const converted = 'System.assertEquals(RATE, [SELECT convertCurrency(AnnualRevenue) FROM Account].AnnualRevenue);';
  org.executeAnonymous(converted.replace('RATE', '100'));
  save(org, 'update', { Id: idOf(org, 'GBP'), ConversionRate: 0.8, IsActive: true });
  org.executeAnonymous(converted.replace('RATE', '50'));
  save(org, 'update', { Id: idOf(org, 'GBP'), IsActive: false });
  expect(() => org.executeAnonymous("insert new Account(Name = 'B', CurrencyIsoCode = 'GBP');")).toThrow(
    'bad value for restricted picklist field: GBP',
  );
  await org.close();
});

test('a code is of one currency, and one that there is', async () => {
  const org = openMoney();
  expect(save(org, 'insert', { IsoCode: 'EUR', ConversionRate: 2, DecimalPlaces: 2 })?.errors[0]?.code).toBe('DUPLICATE_VALUE');
  expect(save(org, 'insert', { IsoCode: 'QQQ', ConversionRate: 2, DecimalPlaces: 2 })?.errors[0]?.code).toBe(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  );
  expect(save(org, 'insert', { IsoCode: 'GBP' })?.errors[0]?.code).toBe('REQUIRED_FIELD_MISSING');
  await org.close();
});

test('all rates follow from a new corporate currency, which stays one', async () => {
  const org = openMoney();
  save(org, 'update', { Id: idOf(org, 'EUR'), IsCorporate: true, IsActive: true });
  expect(rates(org)).toEqual([
    ['EUR', 1, 1],
    ['USD', 2, 0],
  ]);
  expect(save(org, 'update', { Id: idOf(org, 'EUR'), IsCorporate: false })?.errors[0]?.code).toBe('FIELD_INTEGRITY_EXCEPTION');
  org.executeAnonymous("System.assertEquals('EUR', [SELECT IsoCode FROM CurrencyType WHERE IsCorporate = TRUE].IsoCode);");
  await org.close();
});

test('pages show amounts with their currency, and in brackets in that of the user', async () => {
  const org = openMoney();
  org.executeAnonymous("insert new Account(Name = 'A', AnnualRevenue = 40, CurrencyIsoCode = 'EUR');");
  const view = new UserView(org, org.data.runningUser(org.data.seed.adminUserId));
  const [account] = org.data.store.all('SELECT "Id" AS id FROM "Account"');
  const record = readUiRecord(view, String(account?.['id']), {
    fields: ['Account.AnnualRevenue'],
    optionalFields: [],
    layoutTypes: [],
  });
  expect(record.fields).toEqual({ AnnualRevenue: { value: 40, displayValue: 'EUR 40.00 (USD 80.00)' } });
  await org.close();
});
