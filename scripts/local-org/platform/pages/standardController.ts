/** Source: Apex Reference Guide, "StandardController Class". */
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { ApexThrow, raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexPageReference } from '../system/addresses/pageReference.ts';
import { addPageErrorsOf } from './messages.ts';

export interface RecordLike {
  readonly objectName: string;
  get(name: string): ApexValue;
}

export class StandardController {
  readonly typeName: string = 'ApexPages.StandardController';
  readonly record: RecordLike;
  constructor(record: RecordLike | null) {
    if (record === null) raise('System.NullPointerException', 'Argument cannot be null.');
    this.record = record;
  }
  get id(): string | null {
    return this.record.get('Id') as string | null;
  }
  page(suffix = ''): ApexPageReference {
    return new ApexPageReference(`/${this.id ?? ''}${suffix}`);
  }
}
/** Tests and code hand the record over; only pages have controllers that load it, and those are not rendered here. */
const refuse = (method: string): never =>
  raise('System.SObjectException', `You cannot call ${method} when the data is being passed into the controller by the caller.`);
const options = { accessMode: 'system', allOrNone: true } as const;

/** What refuses the record is shown on the page, which stays: nothing is thrown. Source: Visualforce Developer Guide, "Validation Rules and Standard Controllers". */
function write(
  operation: 'insert' | 'update' | 'delete',
  { record }: StandardController,
  next: () => ApexPageReference,
): ApexPageReference | null {
  try {
    transaction().org.data.save(operation, record, options);
  } catch (refused) {
    if (!(refused instanceof ApexThrow) || refused.value.typeName !== 'System.DmlException') throw refused;
    addPageErrorsOf(refused.value);
    return null;
  }
  return next();
}

/** What every controller of one record does. */
export const RECORD_METHODS = {
  addFields: () => refuse('addFields'),
  cancel: (self: StandardController) => self.page(),
  getId: (self: StandardController) => self.id,
  getRecord: (self: StandardController) => self.record,
  view: (self: StandardController) => self.page(),
};

definePlatformClass({
  name: 'ApexPages.StandardController',
  instances: StandardController,
  constructors: { '*': (record: RecordLike | null) => new StandardController(record) },
  methods: {
    ...RECORD_METHODS,
    reset: () => refuse('reset'),
    delete: (self: StandardController) => write('delete', self, () => new ApexPageReference('/')),
    edit: (self: StandardController) => self.page('/e'),
    getSubject: (self: StandardController) => self.record,
    save: (self: StandardController) => write(self.id === null ? 'insert' : 'update', self, () => self.page()),
  },
});
