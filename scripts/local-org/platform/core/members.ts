/** Finds the function behind a platform member; what is not built answers with NotImplemented when it is reached. */
import type { ApexFunction, ApexValue, Bridge, PlatformClass } from './contract.ts';
import { derive } from './derived.ts';
import { commonMember } from './commonMethods.ts';
import { Holder } from './holder.ts';
import { testOutput } from './testOutputs.ts';
import { running, SEES_ALL_DATA } from './current.ts';
import { NotImplemented, raise } from './error.ts';
import { platformEnum } from './platformEnum.ts';
import { platformClass } from './registry.ts';

type Table = Readonly<Record<string, unknown>> | undefined;

function lookUp(table: Table, name: string): ApexFunction | undefined {
  if (table === undefined) return undefined;
  const direct = Object.hasOwn(table, name) ? table[name] : undefined;
  if (direct !== undefined) return direct as ApexFunction;
  const lower = name.toLowerCase();
  for (const key of Object.keys(table)) if (key.toLowerCase() === lower) return table[key] as ApexFunction;
  return undefined;
}

/** A static method. */
export function staticMember(owner: string, name: string, signature: string): ApexFunction {
  const statics = derive(owner)?.statics;
  const found = lookUp(statics, signature) ?? lookUp(statics, name);
  const answer = found ?? missing(owner, signature);
  if (!/^connectapi\./i.test(owner) || ORDERS.has(owner.toLowerCase())) return answer;
  return testOutput(owner, name, signature, found) ?? withOrgData(answer);
}

/** An instance method; the receiver comes first. Objects of the project answer through their bridge. */
export function instanceMember(owner: string, name: string, signature: string, arity: number): ApexFunction {
  const built = builtMethod(owner, name, signature);
  const bridge = `${owner.toLowerCase()}#${name.toLowerCase()}/${String(arity)}`;
  const otherwise = built ?? commonMember(name, arity) ?? missing(owner, signature);
  return (self, ...args) => {
    if (typeof self === 'object' && self !== null && !Array.isArray(self)) {
      const own = (self as Record<string, Bridge | undefined>)[bridge];
      if (own !== undefined) return own.apply(self, args);
      if (built === undefined) {
        const method = (self as Record<string, unknown>)[name];
        if (typeof method === 'function') return (method as Bridge).apply(self, args);
      }
    }
    return otherwise(self, ...args);
  };
}

/** What a class of the project inherits from the platform's, asked for with `super`. */
export function inheritedMember(owner: string, name: string, signature: string, arity: number): ApexFunction {
  return builtMethod(owner, name, signature) ?? commonMember(name, arity) ?? missing(owner, signature);
}

function builtMethod(owner: string, name: string, signature: string): ApexFunction | undefined {
  const methods = derive(owner)?.methods;
  return lookUp(methods, signature) ?? lookUp(methods, name);
}

/** An instance method of a class whose values can never be project objects (text, numbers, collections): no dispatch. */
export function valueMember(owner: string, name: string, signature: string): ApexFunction {
  const methods = platformClass(owner)?.methods;
  return lookUp(methods, signature) ?? lookUp(methods, name) ?? missing(owner, signature);
}

/** An object of a class that has nothing built can be made (`new aiplatform.ModelsAPI()` beside a test's own answer); what it should do is missing. */
export function constructorMember(owner: string, signature: string): ApexFunction {
  const definition = derive(owner);
  if (definition === undefined && signature === '()') return () => new Holder(owner, {});
  return lookUp(definition?.constructors, signature) ?? lookUp(definition?.constructors, '*') ?? missing(owner, `<init>${signature}`);
}

export function readMember(owner: string, name: string, target: ApexValue | undefined): ApexValue {
  const definition = platformClass(owner);
  if (target === undefined) {
    const getter = lookUp(definition?.staticFields, name);
    if (getter === undefined) throw new NotImplemented(`${owner}.${name}`);
    return getter();
  }
  const field = lookUp(definition?.fields as Table, name) as { get(self: ApexValue): ApexValue } | undefined;
  if (field !== undefined) return field.get(target);
  const own = (target as Record<string, ApexValue | undefined>)[name];
  const getter = own === undefined ? accessor(definition, name, 'get', 'is') : undefined;
  return getter === undefined ? (own ?? null) : getter(target);
}

/** What results and requests have as properties are their getters and setters: `result.success`, `result.errors`. */
function accessor(definition: PlatformClass | undefined, name: string, ...prefixes: readonly string[]): ApexFunction | undefined {
  return prefixes.map((prefix) => lookUp(definition?.methods, `${prefix}${name}`)).find((method) => method !== undefined);
}

export function writeMember(owner: string, name: string, target: ApexValue | undefined, value: ApexValue): ApexValue {
  const definition = platformClass(owner);
  if (target === undefined || target === null) {
    const setter = lookUp(definition?.staticSetters, name);
    if (setter === undefined) throw new NotImplemented(`${owner}.${name} = ...`);
    setter(value);
    return value;
  }
  const field = lookUp(definition?.fields as Table, name) as { set?(self: ApexValue, value: ApexValue): void } | undefined;
  const setter = field?.set ?? accessor(definition, name, 'set');
  if (setter !== undefined) setter(target, value);
  else (target as Record<string, ApexValue>)[name] = value;
  return value;
}

/** A constant of a platform enum. */
export function enumMember(owner: string, names: readonly string[], name: string): ApexValue {
  const found = platformEnum(owner, names).find((constant) => constant.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`${owner} has no constant ${name}`);
  return found;
}

function missing(owner: string, signature: string): ApexFunction {
  return () => {
    throw new NotImplemented(`${owner}.${signature}`);
  };
}

/** Classes of Order Management, which any test may call. Source: the tests of a published payment adapter, which see only their own data. */
const ORDERS: ReadonlySet<string> = new Set(
  ['FulfillmentOrder', 'OrderPaymentSummary', 'OrderSummary', 'OrderSummaryCreation'].map((name) => `connectapi.${name.toLowerCase()}`),
);

/** Tests that see only their own data may not call ConnectApi, built here or not. Source: Apex Developer Guide, "Testing ConnectApi Code". */
function withOrgData(method: ApexFunction): ApexFunction {
  return (...args) => {
    const tx = running.transaction;
    if (tx?.isTest === true && tx.state.get(SEES_ALL_DATA) !== true)
      raise(
        'System.UnsupportedOperationException',
        'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).',
      );
    return method(...args);
  };
}
