/** SaveResult, UpsertResult, DeleteResult, Database.Error. Source: Apex Reference Guide, Database namespace. */
import type { ApexType } from '../../language/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { data } from '../current.ts';
import { describeToken } from '../../platform/core/describeHook.ts';
import { answersOf, getterText } from '../../platform/core/getterText.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { type PlatformException, raise } from '../../platform/core/error.ts';
import { rowError, type RowError, type RowOutcome } from '../dml/rowError.ts';
import { INACCESSIBLE, type DmlDetail } from '../dml/throwFirst.ts';
import { isId, toId } from '../../platform/core/operators.ts';
import { toText } from '../../platform/core/text.ts';
import type { SObjectValue } from '../records/index.ts';

const STRING: ApexType = { kind: 'primitive', name: 'String' };
const ERROR: ApexType = { kind: 'platform', name: 'Database.Error', args: [] };

export class DatabaseError {
  readonly typeName: string = 'Database.Error';
  readonly error: RowError;
  constructor(error: RowError) {
    this.error = error;
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(errorMethods, this));
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['extendedErrorDetails', null],
      ['fields', new ApexList(STRING, [...this.error.fields])],
      ['message', this.error.message],
      ['statusCode', this.error.code],
    ];
  }
}
/** An error of a duplicate rule, with its matches. Source: Apex Reference Guide, "DuplicateError Class". */
export class DuplicateError extends DatabaseError {
  override readonly typeName: string = 'Database.DuplicateError';
}
function errorOf(error: RowError): DatabaseError {
  return error.duplicates === undefined ? new DatabaseError(error) : new DuplicateError(error);
}
export function errorList(errors: readonly RowError[]): ApexList {
  return new ApexList(ERROR, errors.filter((error) => error !== NO_ERROR).map(errorOf));
}
export class DmlResult {
  readonly typeName: string;
  readonly outcome: RowOutcome;
  /** The same instances on every call. */
  private readonly told: ApexList;
  /** `remarks` are among the errors of a successful result. */
  constructor(typeName: string, outcome: RowOutcome, remarks: readonly RowError[] = []) {
    this.typeName = typeName;
    this.outcome = outcome;
    this.told = errorList([...outcome.errors, ...remarks]);
  }
  get errors(): ApexList {
    return new ApexList(ERROR, [...this.told]);
  }
  toApexText(): string {
    return getterText(this.typeName, {
      ...answersOf(resultMethods, this),
      ...(this.typeName === 'Database.UpsertResult' ? { isCreated: this.outcome.created } : {}),
    });
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['success', this.outcome.errors.length === 0],
      ['id', this.outcome.id],
      ['errors', this.errors],
      ...(this.typeName === 'Database.UpsertResult' ? [['created', this.outcome.created] as const] : []),
    ];
  }
}

/** A result that a test deserialises from JSON: `{"success":false,"errors":[{"message":"m","statusCode":"s"}]}`. */
export function outcomeFromJson(values: ApexMap): RowOutcome {
  const errors = itemsFromJson(values, 'errors').flatMap((one) => (one instanceof ApexMap ? [errorFromJson(one)] : []));
  const isSuccess = fromJson(values, 'success') === true;
  return {
    id: idFromJson(values, 'id'),
    created: fromJson(values, 'created') === true,
    errors: isSuccess ? [] : errors.length > 0 ? errors : [NO_ERROR],
  };
}
const fromJson = (map: ApexMap, name: string): ApexValue =>
  [...map.pairs()].find(([key]) => String(key).toLowerCase() === name)?.[1] ?? null;
export function itemsFromJson(values: ApexMap, name: string): readonly ApexValue[] {
  const found = fromJson(values, name);
  return found instanceof ApexList ? found.items : [];
}
export function textFromJson(values: ApexMap, name: string): string | null {
  const found = fromJson(values, name);
  return typeof found === 'string' && found !== '' ? found : null;
}
/** A value that is no Id stays unchanged. Source: seen in an org: results with the Id "null" that tests make. */
export function idFromJson(values: ApexMap, name: string): string | null {
  const found = textFromJson(values, name);
  return found !== null && isId(found) ? toId(found) : found;
}
/** A failure without errors. */
const NO_ERROR = rowError('UNKNOWN_EXCEPTION', '');
function errorFromJson(map: ApexMap): RowError {
  return rowError(
    toText(fromJson(map, 'statuscode') ?? 'UNKNOWN_EXCEPTION'),
    toText(fromJson(map, 'message') ?? ''),
    itemsFromJson(map, 'fields').map(toText),
  );
}

const codes = new Map<string, ApexValue>();
/** The constant of System.StatusCode with that name. */
export function statusCode(name: string): ApexValue {
  const names = data().schema.signatures.type('System.StatusCode')?.constants ?? [];
  const known = codes.get(name) ?? platformEnum('System.StatusCode', names).find((code) => code.name === name);
  const made = known ?? { typeName: 'System.StatusCode', name, ordinal: codes.size };
  codes.set(name, made);
  return made;
}

const errorMethods = {
  getMessage: (self: DatabaseError) => self.error.message,
  getStatusCode: (self: DatabaseError) => statusCode(self.error.code),
  getFields: (self: DatabaseError) => new ApexList(STRING, [...self.error.fields]),
};
definePlatformClass({
  name: 'Database.Error',
  instances: DatabaseError,
  methods: errorMethods,
  fromJson: (values: ApexMap) => new DatabaseError(errorFromJson(values)),
});
definePlatformClass({ name: 'Database.DuplicateError', instances: DuplicateError, methods: errorMethods });
/** Results that leave out errors in their text when they succeeded. Source: seen in an org; results of other operations hold an empty list. */
const SILENT_SUCCESSES: readonly string[] = ['Database.UndeleteResult', 'Database.MergeResult'];
export const errorsOrNull = (typeName: string, errors: ApexList): ApexList | null =>
  errors.size === 0 && SILENT_SUCCESSES.includes(typeName) ? null : errors;

const resultMethods = {
  isSuccess: (self: DmlResult) => self.outcome.errors.length === 0,
  getId: (self: DmlResult) => self.outcome.id,
  getErrors: (self: DmlResult) => errorsOrNull(self.typeName, self.errors),
};
for (const name of ['SaveResult', 'UpsertResult', 'DeleteResult', 'UndeleteResult', 'EmptyRecycleBinResult']) {
  definePlatformClass({
    name: `Database.${name}`,
    fromJson: (values: ApexMap) => new DmlResult(`Database.${name}`, outcomeFromJson(values)),
    isInstance: (value) => value instanceof DmlResult && value.typeName === `Database.${name}`,
    methods: { ...resultMethods, isCreated: (self: DmlResult) => self.outcome.created },
  });
}

/** Inaccessible fields of user mode, by object. Source: Apex Developer Guide, "Enforce User Mode for Database Operations". */
const inaccessibleFields = ({ detail }: PlatformException): ApexMap => {
  const {
    inaccessible = {},
    failures = [],
    records = [],
  } = (detail ?? {}) as {
    readonly inaccessible?: Readonly<Record<string, readonly string[]>>;
    readonly failures?: DmlDetail['failures'];
    readonly records?: readonly SObjectValue[];
  };
  const refused = failures
    .filter(({ error }) => error.message.startsWith(INACCESSIBLE))
    .map(({ index, error }) => [records[index]?.objectName ?? '', error.fields] as const);
  return new ApexMap(
    STRING,
    { kind: 'set', element: STRING },
    [...Object.entries(inaccessible), ...refused].map(([object, fields]) => [object, new ApexSet(STRING, [...fields])] as const),
  );
};
/** Errors: System.TypeException for exceptions of other types. Source: seen in an org. */
function onlyOf(names: readonly string[], self: PlatformException): void {
  if (!names.includes(self.typeName)) raise('System.TypeException', `Procedure is only valid for ${names[0] ?? ''}`);
}
const WITH_FIELDS = ['System.QueryException', 'System.DmlException', 'System.SecurityException', 'System.NoAccessException'];
/** Source: Apex Reference Guide, "DMLException and EmailException Methods". */
const WITH_ROWS = ['System.DmlException', 'System.EmailException'];

function failuresOf(self: PlatformException): DmlDetail['failures'] {
  onlyOf(WITH_ROWS, self);
  return (self.detail as DmlDetail | undefined)?.failures ?? [];
}

definePlatformClass({ name: 'System.QueryException', methods: { getInaccessibleFields: inaccessibleFields } });
definePlatformClass({
  name: 'System.Exception',
  methods: {
    getInaccessibleFields: (self: PlatformException) => {
      onlyOf(WITH_FIELDS, self);
      return inaccessibleFields(self);
    },
    getNumDml: (self: PlatformException) => failuresOf(self).length,
    getDmlMessage: (self: PlatformException, index: number) => failuresOf(self)[index]?.error.message ?? null,
    getDmlId: (self: PlatformException, index: number) => failuresOf(self)[index]?.id ?? null,
    getDmlIndex: (self: PlatformException, index: number) => failuresOf(self)[index]?.index ?? null,
    getDmlStatusCode: (self: PlatformException, index: number) => failuresOf(self)[index]?.error.code ?? null,
    getDmlType: (self: PlatformException, index: number) => statusCode(failuresOf(self)[index]?.error.code ?? 'UNKNOWN_EXCEPTION'),
    getDmlFields: (self: PlatformException, index: number) => {
      const failure = failuresOf(self)[index];
      const schema = (self.detail as { readonly records?: readonly SObjectValue[] } | undefined)?.records?.[failure?.index ?? -1]?.schema;
      const fields = (failure?.error.fields ?? []).flatMap((name) =>
        schema?.fields.get(name.toLowerCase()) === undefined ? [] : [describeToken('field-token', schema.name, name)],
      );
      return new ApexList({ kind: 'platform', name: 'Schema.SObjectField', args: [] }, fields);
    },
    getDmlFieldNames: (self: PlatformException, index: number) => new ApexList(STRING, [...(failuresOf(self)[index]?.error.fields ?? [])]),
  },
});
