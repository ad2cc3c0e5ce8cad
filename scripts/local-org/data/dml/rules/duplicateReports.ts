/** Sets of records that rules found alike and let be saved. Source: Object Reference, "DuplicateRecordSet", "DuplicateRecordItem"; Salesforce Help, "Duplicate Rules", Report. */
import { SObjectValue } from '../../records/index.ts';
import { allowsDuplicates } from '../request.ts';
import { SYSTEM, type RecordWriter, type SaveManner, type Work } from '../writing.ts';
import type { DuplicateFound } from './duplicateFound.ts';
import type { DuplicateCheck } from './duplicates.ts';

/** Only where code knows of sets. @param work what was saved */
export function reportDuplicates(writer: RecordWriter, duplicates: DuplicateCheck, work: readonly Work[], manner: SaveManner): void {
  const { schema } = writer.table;
  if (!schema.isStored(schema.get('DuplicateRecordSet'))) return;
  const together = new Set(work.map(({ row }) => String(row.values.get('id'))));
  for (const { given, row, old } of work) {
    const isAlertIgnored = manner.allowsDuplicates === true || allowsDuplicates(given.options);
    report(writer, row, duplicates.reported(row, old, { isAlertIgnored, together }));
  }
}

/** A set is of one rule: a record that resembles one of its records joins it. */
function report(writer: RecordWriter, row: SObjectValue, found: readonly DuplicateFound[]): void {
  const { schema, store } = writer.table;
  for (const { rule, matches } of found) {
    const [known] = store.all('SELECT "Id" AS id FROM "DuplicateRule" WHERE "DeveloperName" = ? AND "SobjectType" = ?', [
      rule.name,
      rule.object,
    ]);
    const alike = matches.flatMap(({ records }) => records.map(({ values }) => String(values.get('id'))));
    const ids = [String(row.values.get('id')), ...alike];
    const joined = store.all(
      'SELECT i."DuplicateRecordSetId" AS id, i."RecordId" AS record FROM "DuplicateRecordItem" i JOIN "DuplicateRecordSet" s ON s."Id" = i."DuplicateRecordSetId" WHERE s."DuplicateRuleId" = ?1 AND i."IsDeleted" = 0 AND s."IsDeleted" = 0 AND s."Id" IN (SELECT "DuplicateRecordSetId" FROM "DuplicateRecordItem" WHERE "IsDeleted" = 0 AND "RecordId" IN (SELECT value FROM json_each(?2)))',
      [String(known?.['id']), JSON.stringify(ids)],
    );
    const [first] = joined;
    const setId = first === undefined ? newSet(writer, String(known?.['id'])) : String(first['id']);
    const inSet = new Set(joined.filter(({ id }) => id === setId).map(({ record }) => String(record)));
    const items = ids.filter((id) => !inSet.has(id)).map((RecordId) => itemOf(writer, { duplicaterecordsetid: setId, recordid: RecordId }));
    writer.insert(schema.get('DuplicateRecordItem'), items, SYSTEM);
  }
}

function newSet(writer: RecordWriter, ruleId: string): string {
  const schema = writer.table.schema.get('DuplicateRecordSet');
  const set = new SObjectValue(schema);
  set.load('duplicateruleid', ruleId);
  const [outcome] = writer.insert(schema, [set], SYSTEM);
  return String(outcome?.id);
}

function itemOf({ table }: RecordWriter, values: Readonly<Record<string, string>>): SObjectValue {
  const item = new SObjectValue(table.schema.get('DuplicateRecordItem'));
  for (const [name, value] of Object.entries(values)) item.load(name, value);
  return item;
}
