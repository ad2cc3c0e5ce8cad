/** Database.merge and its results. Source: Apex Reference Guide, "Database.merge" and "MergeResult Class". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList, type ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import type { MergeOutcome } from '../../dml/merge.ts';
import type { SObjectValue } from '../../records/index.ts';
import { throwFirst } from '../../dml/throwFirst.ts';
import { errorList, errorsOrNull, itemsFromJson, outcomeFromJson } from '../results.ts';
import { accessOf } from './index.ts';

const STRING: ApexType = { kind: 'primitive', name: 'String' };
const RESULT: ApexType = { kind: 'platform', name: 'Database.MergeResult', args: [] };

export class MergeResult {
  readonly typeName = 'Database.MergeResult';
  readonly outcome: MergeOutcome;
  constructor(outcome: MergeOutcome) {
    this.outcome = outcome;
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(getters, this));
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['updatedRelatedIds', new ApexList(STRING, [...this.outcome.moved])],
      ['success', this.outcome.errors.length === 0],
      ['mergedRecordIds', new ApexList(STRING, [...this.outcome.merged])],
      ['id', this.outcome.id],
      ['errors', errorList(this.outcome.errors)],
    ];
  }
}
const getters = {
  isSuccess: ({ outcome }: MergeResult) => outcome.errors.length === 0,
  getId: ({ outcome }: MergeResult) => outcome.id,
  getErrors: ({ outcome, typeName }: MergeResult) => errorsOrNull(typeName, errorList(outcome.errors)),
  getMergedRecordIds: ({ outcome }: MergeResult) => new ApexList(STRING, [...outcome.merged]),
  getUpdatedRelatedIds: ({ outcome }: MergeResult) => new ApexList(STRING, [...outcome.moved]),
};
definePlatformClass({
  name: 'Database.MergeResult',
  instances: MergeResult,
  fromJson: (values: ApexMap) =>
    new MergeResult({
      ...outcomeFromJson(values),
      merged: itemsFromJson(values, 'mergedrecordids').map(String),
      moved: itemsFromJson(values, 'updatedrelatedids').map(String),
    }),
  methods: getters,
});
definePlatformClass({
  name: 'System.Database',
  statics: {
    merge: (master: SObjectValue, others: ApexValue, ...rest: ApexValue[]) => {
      const outcome = data().mergeInto(master, others, accessOf(rest).accessMode);
      if (rest.find((one) => typeof one === 'boolean') !== false) throwFirst('merge', [master], [outcome]);
      const result = new MergeResult(outcome);
      return others instanceof ApexList ? new ApexList(RESULT, [result]) : result;
    },
  },
});
