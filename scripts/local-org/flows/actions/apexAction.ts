/**
 * Invocable methods of the project: inputs by name become the method's parameter, results become outputs by name.
 * Source: Apex Developer Guide, "InvocableMethod Annotation" and "InvocableVariable Annotation".
 */
import type { ApexType } from '../../language/types.ts';
import { withoutOwnPrefix } from '../../data/project/namespace.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, UserField, UserInstance, UserMethod, UserType } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { userTypeNamed } from '../../platform/core/typeLookup.ts';
import { fitted } from '../values.ts';
import { failedOutputs, outputsOf, type Outputs } from './action.ts';

const invocableOf = (type: UserType): UserMethod | undefined =>
  type.methods.find(({ annotations }) => annotations.some(({ name }) => name === 'invocablemethod'));

/** The invocable method of a class, which is named with or without the prefix of the org's own namespace. */
export function invocableMethod(className: string): UserMethod | undefined {
  const { program, namespace } = transaction().org;
  const type = program.typeNamed(withoutOwnPrefix(namespace, className));
  return type === undefined ? undefined : invocableOf(type);
}

/** One call for all invocations, except those with unknown inputs and without required ones. @return one result for each invocation Errors: what the method throws. */
export function callInvocable(method: UserMethod, invocations: readonly ReadonlyMap<string, ApexValue>[]): readonly Outputs[] {
  const refusals = invocations.map((inputs) => refusalOf(method, inputs));
  const answers = callWith(
    method,
    invocations.filter((_inputs, index) => refusals[index] === undefined),
  )[Symbol.iterator]();
  return refusals.map((refusal) => refusal ?? (answers.next().value as Outputs));
}

/** Source: seen in an org, which fails such an invocation; its words were not. */
const notTaken = (name: string): Outputs => failedOutputs('INVALID_API_INPUT', `The action takes no input ${name}.`);

const notGiven = (name: string): Outputs => failedOutputs('REQUIRED_FIELD_MISSING', `Missing required input parameter: ${name}`);

function refusalOf({ parameters: [parameter] }: UserMethod, inputs: ReadonlyMap<string, ApexValue>): Outputs | undefined {
  const element = parameter?.type.kind === 'list' ? parameter.type.element : undefined;
  const user = element?.kind === 'user' ? userTypeNamed(element.name) : undefined;
  const variables = user === undefined ? [] : variablesOf(user);
  const known = new Set([parameter, ...variables].map((one) => one?.name.toLowerCase()));
  const unknown = [...inputs.keys()].find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) return notTaken(unknown);
  const isWhole = parameter !== undefined && named(inputs, parameter.name) !== undefined;
  const absent = isWhole ? undefined : variables.find((field) => isRequired(field) && (named(inputs, field.name) ?? null) === null);
  return absent === undefined ? undefined : notGiven(absent.name);
}
const isRequired = ({ annotations }: UserField): boolean =>
  annotations.some(({ name, parameters }) => name === 'invocablevariable' && parameters['required']?.toLowerCase() === 'true');

function callWith(method: UserMethod, invocations: readonly ReadonlyMap<string, ApexValue>[]): readonly Outputs[] {
  if (invocations.length === 0) return [];
  const [parameter] = method.parameters;
  const element = parameter?.type.kind === 'list' ? parameter.type.element : undefined;
  const args =
    element === undefined
      ? []
      : [
          new ApexList(
            element,
            invocations.map((inputs) => inputOf(element, parameter?.name ?? '', inputs)),
          ),
        ];
  const answer = method.call(null, args);
  const results = answer instanceof ApexList ? answer.items : [];
  return invocations.map((_inputs, index) =>
    outputOf(results[index] ?? null, method.returns.kind === 'list' ? method.returns.element : undefined),
  );
}

function inputOf(type: ApexType, name: string, inputs: ReadonlyMap<string, ApexValue>): ApexValue {
  const user = type.kind === 'user' ? userTypeNamed(type.name) : undefined;
  if (user === undefined) return fitted(named(inputs, name) ?? [...inputs.values()][0] ?? null, type);
  const whole = [...inputs.values()].find(
    (value) => typeof value === 'object' && value !== null && '$type' in value && (value as UserInstance).$type === user,
  );
  if (whole !== undefined) return whole;
  const constructor = user.constructors.find(({ parameters }) => parameters.length === 0);
  const instance = constructor === undefined ? user.allocate() : user.construct(constructor, []);
  for (const field of variablesOf(user)) {
    const value = named(inputs, field.name);
    if (value !== undefined) field.write(instance, fitted(value, field.type));
  }
  return instance;
}
const named = (inputs: ReadonlyMap<string, ApexValue>, name: string): ApexValue | undefined =>
  [...inputs].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

function variablesOf(type: UserType): readonly UserField[] {
  return type.fields.filter(({ annotations }) => annotations.some(({ name }) => name === 'invocablevariable'));
}

function outputOf(value: ApexValue, type: ApexType | undefined): Outputs {
  const user = type?.kind === 'user' ? userTypeNamed(type.name) : undefined;
  const variables = user === undefined ? [] : variablesOf(user);
  if (variables.length === 0) return outputsOf(new Map([['output', value]]), true);
  return outputsOf(new Map(variables.map((field) => [field.name, value === null ? null : field.read(value as UserInstance)] as const)));
}
