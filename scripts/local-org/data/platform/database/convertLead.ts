/** Database.convertLead. Source: Apex Reference Guide, "LeadConvert Class" and "LeadConvertResult Class". */
import { ApexList, type ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { ApexThrow, NotImplemented, PlatformException } from '../../../platform/core/error.ts';
import { data } from '../../current.ts';
import type { Converted } from '../../dml/leads/conversion.ts';
import { SObjectValue } from '../../records/index.ts';
import { atomically } from '../../store/atomically.ts';
import { errorList, idFromJson, outcomeFromJson } from '../results.ts';
import { accessOf } from './index.ts';

const NAMES = [
  'AccountId',
  'ContactId',
  'ConvertedStatus',
  'LeadId',
  'OpportunityId',
  'OpportunityName',
  'OwnerId',
  'DoNotCreateOpportunity',
  'OverwriteLeadSource',
  'SendNotificationEmail',
  'BypassAccountDedupeCheck',
  'BypassContactDedupeCheck',
  'AccountRecord',
  'ContactRecord',
  'OpportunityRecord',
  'RelatedPersonAccountId',
  'RelatedPersonAccountRecord',
] as const;
const FLAGS = new Set<string>(['DoNotCreateOpportunity', 'OverwriteLeadSource', 'SendNotificationEmail']);

export class LeadConvert {
  readonly typeName = 'Database.LeadConvert';
  readonly values = new Map<string, ApexValue>();
  toApexText(): string {
    return getterText(this.typeName, answersOf(getters, this));
  }
}
export class LeadConvertResult {
  readonly typeName = 'Database.LeadConvertResult';
  readonly converted: Converted;
  constructor(converted: Converted) {
    this.converted = converted;
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(resultGetters, this));
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['success', this.converted.errors.length === 0],
      ['opportunityId', this.converted.opportunityId],
      ['leadId', this.converted.leadId || null],
      ['errors', errorList(this.converted.errors)],
      ['contactId', this.converted.contactId],
      ['accountId', this.converted.accountId],
    ];
  }
}
const getters = Object.fromEntries(
  NAMES.map((name) => [
    FLAGS.has(name) ? `is${name}` : `get${name}`,
    (self: LeadConvert) => self.values.get(name) ?? (FLAGS.has(name) ? false : null),
  ]),
);
const setters = Object.fromEntries(
  NAMES.map((name) => [`set${name}`, (self: LeadConvert, value: ApexValue) => void self.values.set(name, value)]),
);
const resultGetters = {
  isSuccess: ({ converted }: LeadConvertResult) => converted.errors.length === 0,
  getLeadId: ({ converted }: LeadConvertResult) => converted.leadId || null,
  getAccountId: ({ converted }: LeadConvertResult) => converted.accountId,
  getContactId: ({ converted }: LeadConvertResult) => converted.contactId,
  getOpportunityId: ({ converted }: LeadConvertResult) => converted.opportunityId,
  getRelatedPersonAccountId: () => null,
  getErrors: ({ converted }: LeadConvertResult) => errorList(converted.errors),
};
definePlatformClass({
  name: 'Database.LeadConvert',
  instances: LeadConvert,
  constructors: { '*': () => new LeadConvert() },
  methods: { ...getters, ...setters },
});
definePlatformClass({
  name: 'Database.LeadConvertResult',
  instances: LeadConvertResult,
  fromJson: (values: ApexMap) =>
    new LeadConvertResult({
      leadId: idFromJson(values, 'leadid') ?? '',
      accountId: idFromJson(values, 'accountid'),
      contactId: idFromJson(values, 'contactid'),
      opportunityId: idFromJson(values, 'opportunityid'),
      errors: outcomeFromJson(values).errors,
    }),
  methods: resultGetters,
});

function convert(request: LeadConvert, mode: 'user' | 'system'): Converted {
  const text = (name: string): string | null => {
    const value = request.values.get(name) ?? null;
    return value === null ? null : String(value as string);
  };
  const record = (name: string): SObjectValue | undefined => {
    const value = request.values.get(name);
    return value instanceof SObjectValue ? value : undefined;
  };
  if (text('RelatedPersonAccountId') !== null || record('RelatedPersonAccountRecord') !== undefined)
    throw new NotImplemented('Database.convertLead with a related person account');
  return data().convert(
    {
      leadId: text('LeadId') ?? '',
      accountId: text('AccountId'),
      contactId: text('ContactId'),
      opportunityId: text('OpportunityId'),
      opportunityName: text('OpportunityName'),
      ownerId: text('OwnerId'),
      status: text('ConvertedStatus'),
      withoutOpportunity: request.values.get('DoNotCreateOpportunity') === true,
      overwritesLeadSource: request.values.get('OverwriteLeadSource') === true,
      newAccount: record('AccountRecord'),
      newContact: record('ContactRecord'),
      newOpportunity: record('OpportunityRecord'),
    },
    mode,
  );
}

/** All or none unless told otherwise; one statement, however many leads. Errors: System.DmlException. */
function convertAll(target: ApexValue, ...rest: ApexValue[]): ApexValue {
  const requests = target instanceof ApexList ? (target.items as LeadConvert[]) : [target as LeadConvert];
  const mode = accessOf(rest).accessMode;
  const mayFail = rest.some((one) => one === false);
  const tx = transaction();
  tx.count('dmlStatements');
  tx.count('dmlRows', requests.length);
  tx.hasUncommittedWork = true;
  const refusedRow = (all: readonly Converted[]): number => all.findIndex(({ errors }) => errors.length > 0);
  const results = atomically(
    data(),
    () => requests.map((request) => convert(request, mode)),
    (all) => mayFail || refusedRow(all) < 0,
  );
  const row = refusedRow(results);
  const error = results[row]?.errors[0];
  if (error !== undefined && !mayFail) {
    const value = new PlatformException(
      'System.DmlException',
      `ConvertLead failed. First exception on row ${String(row)}; first error: ${error.code}, ${error.message}: [${error.fields.join(', ')}]`,
    );
    value.detail = { failures: [{ index: row, id: results[row]?.leadId ?? null, error }] };
    const flight = new ApexThrow(value);
    value.thrown = flight;
    throw flight;
  }
  const answers = results.map((converted) => new LeadConvertResult(converted));
  return target instanceof ApexList
    ? new ApexList({ kind: 'platform', name: 'Database.LeadConvertResult', args: [] }, answers)
    : (answers[0] ?? null);
}
definePlatformClass({ name: 'System.Database', statics: { convertLead: convertAll } });
