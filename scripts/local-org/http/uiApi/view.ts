/** What one user may read and save, for the page: every query and save here is theirs. */
import { parseQuery } from '../../compiler/syntax/index.ts';
import type { SObjectValue } from '../../data/index.ts';
import type { Operation } from '../../data/dml/saver.ts';
import { isCalculated, type FieldSchema, type ObjectSchema } from '../../data/schema/index.ts';
import type { LocalOrg } from '../../org.ts';
import type { ApexList } from '../../platform/collections/index.ts';
import type { RunningUser } from '../../platform/core/contract.ts';
import { RestError } from '../rest/errors.ts';
import { saveError } from './errors.ts';

const UNCOUNTED = ['queries', 'queryRows', 'aggregateQueries'] as const;

export class UserView {
  readonly org: LocalOrg;
  readonly user: RunningUser;
  constructor(org: LocalOrg, user: RunningUser) {
    this.org = org;
    this.user = user;
  }

  get access() {
    return this.org.data.permissions.of(this.user.id);
  }

  /** Errors: 403 for an object that the user may not read or that is not there: which of the two is not told. */
  object(name: string): ObjectSchema {
    const object = this.org.data.schema.find(name);
    if (object === undefined || !this.access.object(object).read)
      throw new RestError(403, 'INVALID_TYPE', `You do not have access to ${name}. Ask your administrator for access to the object.`);
    return object;
  }
  objectOf(recordId: string): ObjectSchema {
    const object = this.org.data.schema.byPrefix(recordId.slice(0, 3));
    if (object === undefined || !/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(recordId))
      throw new RestError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return this.object(object.name);
  }

  canRead(object: ObjectSchema, field: FieldSchema): boolean {
    return !field.isHidden && this.access.field(object, field).read;
  }
  canEdit(object: ObjectSchema, field: FieldSchema): boolean {
    return (
      field.isUpdateable &&
      !isCalculated(field) &&
      field.kind !== 'autonumber' &&
      field.summary === undefined &&
      this.access.object(object).edit &&
      this.access.field(object, field).edit
    );
  }
  canCreate(object: ObjectSchema, field: FieldSchema): boolean {
    return (
      field.isCreateable &&
      !isCalculated(field) &&
      field.kind !== 'autonumber' &&
      field.summary === undefined &&
      this.access.object(object).create &&
      this.access.field(object, field).edit
    );
  }
  fields(object: ObjectSchema): readonly FieldSchema[] {
    return [...object.fields.values()].filter((field) => this.canRead(object, field));
  }
  fieldNamed(object: ObjectSchema, name: string): FieldSchema | undefined {
    const field = object.fields.get(name.toLowerCase());
    return field !== undefined && this.canRead(object, field) ? field : undefined;
  }

  rows(soql: string): readonly SObjectValue[] {
    return this.within(() => (this.org.data.query(parsed(soql), [], { accessMode: 'user' }) as ApexList).items as SObjectValue[]);
  }
  count(soql: string): number {
    return this.within(() => this.org.data.count(parsed(soql), [], { accessMode: 'user' }));
  }
  within<Result>(work: () => Result): Result {
    return this.org.transact('REST', (tx) => tx.uncounted(UNCOUNTED, work), { user: this.user });
  }

  /** @return the record's Id. Errors: 400 with the fields' errors. */
  save(operation: Operation, record: SObjectValue): string {
    const [outcome] = this.org.transact(
      'REST',
      () => this.org.data.saveRecords({ operation, records: [record], allOrNone: true, mode: 'user', externalIdField: undefined }),
      { user: this.user },
    );
    if (outcome === undefined || outcome.errors.length > 0) throw saveError(outcome?.errors ?? []);
    return outcome.id ?? '';
  }

  mayEditRecord(object: ObjectSchema, id: string): boolean {
    return this.access.object(object).edit && this.org.data.sharing.mayEdit(object, id, this.user.id);
  }
}

function parsed(soql: string) {
  const { tree, diagnostics } = parseQuery(soql);
  if (tree === undefined || diagnostics.length > 0)
    throw new RestError(400, 'MALFORMED_QUERY', diagnostics.map(({ message }) => message).join('\n'));
  return tree;
}

/** A text inside quotes of SOQL. */
export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
/** A text inside a LIKE pattern that stands for itself. */
export const likeText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('%', '\\%').replaceAll('_', '\\_');
