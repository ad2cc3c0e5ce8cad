/**
 * Platform classes that need no code: enums, those that only hold values (`Messaging.InboundEmail`, `Auth.UserData`) and exceptions. Their signatures are enough:
 * constructors fill the fields that their parameters are named for, `getX`, `isX` and `setX` read and write the field X.
 */
import type { FieldSignature, PlatformType, SignatureParameter, SignatureType } from '../../language/signatures.ts';
import type { ApexType } from '../../language/types.ts';
import { ApexList } from '../collections/index.ts';
import { type ApexExceptionValue, PlatformException, raise } from './error.ts';
import { COMMON_METHODS } from './commonMethods.ts';
import type { ApexValue, PlatformClass } from './contract.ts';
import { held, hold, Holder, nameHeldBy, tellGettersBy } from './holder.ts';
import { platformEnum, type PlatformEnumValue } from './platformEnum.ts';
import { definePlatformClass, platformClass } from './registry.ts';

type Look = (name: string) => PlatformType | undefined;
let signature: Look = () => undefined;
const known = new Set<string>();

/** What the platform says of a type. */
export function signatureOf(name: string): PlatformType | undefined {
  return signature(name);
}

/** @return the constant of an enum that the platform's signatures tell of, found without case; whether code names the enum or not. */
export function constantNamed(typeName: string, name: string): PlatformEnumValue | undefined {
  return platformEnum(typeName, signatureOf(typeName)?.constants ?? []).find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The running program tells what the platform offers. */
export function useSignatures(look: Look): void {
  signature = look;
}

/** Registers a class of values or an exception, when it is one and nobody has built its constructors. */
export function derive(name: string): PlatformClass | undefined {
  const built = platformClass(name);
  if (built?.constructors !== undefined || known.has(name.toLowerCase())) return built;
  known.add(name.toLowerCase());
  const type = signature(name);
  if (type === undefined) return built;
  if (type.kind === 'enum') return defined(built, { name: type.name, statics: enumStatics(type) });
  if (isException(type)) return defined(built, { name: type.name, constructors: exceptionConstructors(type.name) });
  return isPlain(type) ? defined(built, valueClass(type, built)) : built;
}

function defined(built: PlatformClass | undefined, definition: PlatformClass): PlatformClass | undefined {
  const { name } = definition;
  const isInstance = (value: ApexValue): boolean =>
    (value instanceof Holder || value instanceof PlatformException) && isOf(value.typeName, name);
  definePlatformClass({ ...(built?.isInstance === undefined && built?.instances === undefined ? { isInstance } : {}), ...definition });
  return platformClass(name);
}
/** Source: Apex Developer Guide, "Enums". */
function enumStatics({ name: typeName, constants }: PlatformType): NonNullable<PlatformClass['statics']> {
  const all = (): readonly PlatformEnumValue[] => platformEnum(typeName, constants);
  return {
    values: () => new ApexList({ kind: 'platform', name: typeName, args: [] }, [...all()]),
    valueOf: (wanted: string | null) => {
      return (
        all().find(({ name }) => name.toLowerCase() === wanted?.toLowerCase()) ??
        raise('System.NoSuchElementException', `No enum value found called ${String(wanted)}`)
      );
    },
  };
}
function isOf(typeName: string, name: string): boolean {
  return typeName === name || lineOf(signature(typeName)).some((level) => level.name === name);
}

/** A class and its superclasses. */
function lineOf(type: PlatformType | undefined): readonly PlatformType[] {
  return type === undefined ? [] : [type, ...lineOf(type.extends === undefined ? undefined : signature(type.extends.name))];
}
function fieldsOf(type: PlatformType): readonly FieldSignature[] {
  return lineOf(type)
    .flatMap(({ fields }) => fields)
    .filter(({ isStatic }) => !isStatic);
}
const fieldNamed = (type: PlatformType, name: string): FieldSignature | undefined =>
  fieldsOf(type).find((field) => field.name.toLowerCase() === name.toLowerCase());

/** Whether a class holds values and does nothing: all its methods read and write, and what a constructor takes can be read again. */
function isPlain(type: PlatformType): boolean {
  if (type.kind !== 'class') return false;
  if (
    !type.methods.every(
      ({ name, isStatic, parameters }) =>
        !isStatic &&
        (PLAIN_METHODS.has(name.toLowerCase()) || isOwnName(type, name) || accessorOf(type, name, parameters.length) !== undefined),
    )
  )
    return false;
  const accessors = lineOf(type)
    .flatMap(({ methods }) => methods)
    .map(({ name, parameters }) => accessorOf(type, name, parameters.length));
  const isFilled =
    fieldsOf(type).length > 0 ||
    accessors.some((accessor) => accessor?.isSetter === true) ||
    type.constructors.some(({ parameters }) => parameters.length > 0);
  const isRead = accessors.some((accessor) => accessor?.isSetter === false);
  return (
    isFilled && (!isRead || type.constructors.every(({ parameters }) => parameters.every(({ name }) => nameIn(type, name) !== undefined)))
  );
}
/** A constructor that a declaration writes as a method, too. */
const isOwnName = ({ name }: PlatformType, method: string): boolean => name.endsWith(`.${method}`);
const PLAIN_METHODS = new Set(['clone', 'equals', 'hashcode', 'tostring', 'getbuildversion']);

/** The field that a method reads or writes; of a class without public fields the one it is named for. */
function accessorOf(type: PlatformType, name: string, arity: number): { readonly field: string; readonly isSetter: boolean } | undefined {
  const [, verb = '', rest = ''] = /^(get|is|set)(.+)$/i.exec(name) ?? [];
  const isSetter = verb.toLowerCase() === 'set';
  if (rest === '' || arity !== (isSetter ? 1 : 0)) return undefined;
  const field =
    fieldNamed(type, rest)?.name ?? (fieldsOf(type).length === 0 ? `${rest.charAt(0).toLowerCase()}${rest.slice(1)}` : undefined);
  return field === undefined ? undefined : { field, isSetter };
}

/** The field, or what an accessor reads, of that name. */
function nameIn(type: PlatformType, name: string): string | undefined {
  const read = lineOf(type)
    .flatMap(({ methods }) => methods)
    .map((method) => accessorOf(type, method.name, method.parameters.length)?.field);
  return fieldNamed(type, name)?.name ?? read.find((field) => field?.toLowerCase() === name.toLowerCase());
}

/** What a holder holds, by the names of its fields or of what its getters read. */
export function valuesOf(holder: Holder): readonly (readonly [string, ApexValue])[] {
  return namesInJson(holder.typeName).map((name) => [name, held(holder, name)] as const);
}
/** What getters read comes against the alphabet. Source: seen in an org. */
function namesInJson(typeName: string): readonly string[] {
  if (isMetadata(typeName)) return metadataNames(typeName);
  const names = namesHeld(typeName, false);
  return hasFields(typeName) ? names : [...names].sort().reverse();
}
const hasFields = (typeName: string): boolean => lineOf(signature(typeName)).some(({ fields }) => fields.some(({ isStatic }) => !isStatic));

/** A value of a holder that a text may name: a field, or what a getter reads. */
export function heldNamed(type: PlatformType, name: string): { readonly name: string; readonly type: SignatureType } | undefined {
  const field = fieldNamed(type, name);
  if (field !== undefined) return field;
  for (const { name: method, parameters, returns } of lineOf(type).flatMap(({ methods }) => methods)) {
    const accessor = accessorOf(type, method, parameters.length);
    if (accessor !== undefined && returns !== undefined && accessor.field.toLowerCase() === name.toLowerCase())
      return { name: accessor.field, type: returns };
  }
  return undefined;
}

const isMetadata = (typeName: string): boolean => typeName.startsWith('Metadata.');

/** Of metadata those of the superclass come first, then its own against the alphabet. Source: seen in an org. */
function metadataNames(typeName: string): readonly string[] {
  const [own, ...inherited] = lineOf(signature(typeName)).map(({ fields }) => fields.map(({ name }) => name));
  return [...inherited.flat(), ...[...(own ?? [])].sort((a, b) => (a < b ? 1 : -1))];
}

/** Lists of metadata are empty, not null. Source: seen in an org. */
function emptyLists(type: PlatformType): Readonly<Record<string, ApexValue>> {
  if (!isMetadata(type.name)) return {};
  const lists = fieldsOf(type).filter((field) => field.type.name === 'System.List');
  return Object.fromEntries(lists.map(({ name, type: { args } }) => [name, new ApexList(elementOf(args[0]?.name ?? ''))]));
}
const elementOf = (name: string): ApexType =>
  name === 'System.String' ? { kind: 'primitive', name: 'String' } : { kind: 'platform', name, args: [] };

function namesHeld(typeName: string, withWritten: boolean): readonly string[] {
  const line = lineOf(signature(typeName));
  const own = line.flatMap(({ fields }) => fields.flatMap(({ name, isStatic }) => (isStatic ? [] : [name])));
  const accessed = line
    .flatMap((type) => type.methods.flatMap(({ name, parameters }) => accessorOf(type, name, parameters.length) ?? []))
    .filter(({ isSetter }) => withWritten || !isSetter)
    .map(({ field }) => field);
  return [...new Set(own.length > 0 ? own : accessed)];
}

nameHeldBy((typeName) => namesHeld(typeName, true));

/** What the getters of a platform object answer; those of a class that has none are no text of it. Source: seen in orgs; objects of System have texts of their own. */
function answersOfGetters(self: object, typeName: string): Readonly<Record<string, ApexValue>> {
  if (typeName.startsWith('System.')) return {};
  const line = lineOf(signature(typeName));
  const built = new Map(
    line.flatMap(({ name }) => Object.entries(derive(name)?.methods ?? {})).map(([name, method]) => [name.toLowerCase(), method]),
  );
  const getters = line.flatMap(({ methods }) =>
    methods.filter(({ name, isStatic, parameters }) => !isStatic && parameters.length === 0 && GETTER.test(name)),
  );
  return Object.fromEntries(
    getters.flatMap(({ name }) => {
      const method = built.get(name.toLowerCase());
      return method === undefined ? [] : [[name, method(self as never) ?? null] as const];
    }),
  );
}
/** Those that sign or call out are no text: showing an object does nothing. */
const GETTER = /^(get(?!(?:BuildVersion|CompactSerialization|AccessToken|HttpResponse)$)|is)[A-Z]/;

tellGettersBy(answersOfGetters);

function valueClass(type: PlatformType, built: PlatformClass | undefined): PlatformClass {
  const own = new Set(Object.keys(built?.methods ?? {}).map((key) => key.toLowerCase()));
  const common = Object.fromEntries(Object.entries(COMMON_METHODS).filter(([name]) => !own.has(name.toLowerCase())));
  const accessors = lineOf(type)
    .flatMap(({ methods }) => methods)
    .flatMap(({ name, parameters }) => {
      const accessor = accessorOf(type, name, parameters.length);
      if (accessor === undefined || own.has(name.toLowerCase())) return [];
      const { field, isSetter } = accessor;
      return [
        [name, isSetter ? (self: Holder, value: ApexValue) => hold(self, field, value) : (self: Holder) => held(self, field)] as const,
      ];
    });
  return {
    name: type.name,
    constructors: {
      ...byName(type),
      ...Object.fromEntries(
        type.constructors.map(({ parameters }) => [keyOf(parameters), (...args: ApexValue[]) => filled(type, parameters, args)]),
      ),
    },
    methods: { ...common, ...Object.fromEntries(accessors) },
  };
}
/** Components of pages take their attributes by name: names and values come by turns. */
function byName({ name, extends: parent }: PlatformType): NonNullable<PlatformClass['constructors']> {
  if (parent?.name !== 'ApexPages.Component') return {};
  return {
    '(name=value)': (...args: ApexValue[]) =>
      new Holder(
        name,
        Object.fromEntries(args.flatMap((key, index) => (index % 2 === 0 ? [[String(key), args[index + 1] ?? null] as const] : []))),
      ),
  };
}

function keyOf(parameters: readonly SignatureParameter[]): string {
  return `(${parameters.map(({ type }) => shown(type)).join(',')})`;
}
/** As compiled code spells a type: simple names of what Apex knows without a namespace. */
export function shown({ name, args }: SignatureParameter['type']): string {
  return `${name.replace(/^System\.(?=(String|Integer|Long|Double|Decimal|Boolean|Date|Datetime|Time|Id|Blob|Object|List|Set|Map|SObject)$)/, '')}${args.length === 0 ? '' : `<${args.map(shown).join(',')}>`}`;
}
function filled(type: PlatformType, parameters: readonly SignatureParameter[], args: readonly ApexValue[]): Holder {
  const given = Object.fromEntries(parameters.map(({ name }, index) => [nameIn(type, name) ?? name, args[index] ?? null]));
  return new Holder(type.name, { ...emptyLists(type), ...given });
}

function isException(type: PlatformType): boolean {
  return lineOf(type).some(({ name }) => name === 'System.Exception');
}

/** Source: Apex Reference Guide, "Exception Class and Built-In Exceptions", "Exception Constructors". */
export function exceptionConstructors(typeName: string): NonNullable<PlatformClass['constructors']> {
  const make = (message: string | null, cause: ApexExceptionValue | null): ApexValue => {
    const made = new PlatformException(typeName, message);
    made.cause = cause;
    made.made = new Error();
    return made;
  };
  /** A message that is null is one. Source: seen in an org. */
  const makeSaying = (message: string | null, cause: ApexExceptionValue | null = null): ApexValue =>
    Object.assign(make(message, cause) as PlatformException, { isSilenced: message === null });
  const ofCause = (cause: ApexExceptionValue | null): ApexValue => make(null, cause);
  return {
    '()': () => make(null, null),
    '(String)': (message: string | null) => makeSaying(message),
    '(Exception)': ofCause,
    '(System.Exception)': ofCause,
    '(String,System.Exception)': makeSaying,
    '*': (message: string | null) => make(message, null),
  };
}
