/** Which of several methods or constructors a call means. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { isPrimitive, sameType, shown, VOID } from '../../../types/common.ts';
import { isQueried } from '../../conversions.ts';
import { distance, isAlikeAtRunTime } from '../subtype.ts';
import type { World } from '../world.ts';

/** An overload that fits the arguments. `isTied`: another fits equally well, which the platform reports as ambiguous. */
export interface Choice<Candidate> {
  readonly chosen: Candidate;
  readonly isTied: boolean;
}

/** Since this API version a list is an Iterable of any supertype of its elements. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const WIDE_ITERABLES = 60;

/** The overload that fits best: no argument is farther from its parameter than with any other overload, and at least one is nearer. Of equals the first, marked as tied. */
export function chooseOverload<Candidate extends Parameterized>(
  world: World,
  candidates: readonly Candidate[],
  args: readonly IrExpr[],
  mayNarrow = false,
  apiVersion = WIDE_ITERABLES,
): Choice<Candidate> | undefined {
  const all = fittingOverloads(world, candidates, args, mayNarrow);
  const strict = apiVersion < WIDE_ITERABLES ? all.filter(({ candidate }) => !widensList(candidate, args)) : all;
  const fitting = strict.length === 0 ? all : strict;
  const [first] = fitting;
  if (first === undefined) return undefined;
  if (fitting.length === 1) return { chosen: first.candidate, isTied: false };
  const exact = fitting.find(({ candidate }) => candidate.parameters.every(({ type }, index) => sameType(type, args[index]?.type ?? VOID)));
  const nearest = exact ?? fitting.find((one) => fitting.every((other) => other === one || isNearer(one.far, other.far)));
  return { chosen: (nearest ?? leastFar(fitting) ?? first).candidate, isTied: nearest === undefined };
}

function fittingOverloads<Candidate extends Parameterized>(
  world: World,
  candidates: readonly Candidate[],
  args: readonly IrExpr[],
  mayNarrow: boolean,
): readonly { readonly candidate: Candidate; readonly far: readonly number[] }[] {
  const found: { readonly candidate: Candidate; readonly far: readonly number[] }[] = [];
  for (const candidate of candidates) {
    if (candidate.parameters.length !== args.length) continue;
    const far = argumentDistances(world, args, candidate.parameters, mayNarrow);
    if (far !== undefined) found.push({ candidate, far });
  }
  return found.length < 2
    ? found
    : found.filter(({ candidate }, index) => found.findIndex((other) => hasSameParameters(other.candidate, candidate)) === index);
}

/** A `List<String>` as an `Iterable<Object>`. Lists of records have always been an `Iterable<SObject>`. */
function widensList({ parameters }: Parameterized, args: readonly IrExpr[]): boolean {
  return parameters.some(({ type }, index) => {
    const given = args[index]?.type;
    const wanted = type.kind === 'platform' && type.name === 'System.Iterable' ? type.args[0] : undefined;
    if (given?.kind !== 'list' || wanted === undefined) return false;
    return !sameType(given.element, wanted) && !(given.element.kind === 'sobject' && wanted.kind === 'sobject');
  });
}

type Parameterized = { readonly parameters: readonly { readonly type: ApexType }[] };

/** Whether two methods take the same parameters, so that one may hide a private one. */
function hasSameParameters(a: Parameterized, b: Parameterized): boolean {
  return a.parameters.every(({ type }, index) => sameType(type, b.parameters[index]?.type ?? VOID));
}

function isNearer(far: readonly number[], other: readonly number[]): boolean {
  return far.every((one, index) => one <= (other[index] ?? one)) && far.some((one, index) => one < (other[index] ?? one));
}

function leastFar<One extends { readonly far: readonly number[] }>(fitting: readonly One[]): One | undefined {
  const total = ({ far }: One): number => far.reduce((sum, one) => sum + one, 0);
  return fitting.toSorted((a, b) => total(a) - total(b))[0];
}

function argumentDistances(
  world: World,
  args: readonly IrExpr[],
  parameters: readonly { readonly type: ApexType }[],
  mayNarrow: boolean,
): readonly number[] | undefined {
  const far: number[] = [];
  for (const [index, arg] of args.entries()) {
    const to = parameters[index]?.type;
    const one = to === undefined || (!mayNarrow && isNarrowing(arg.type, to)) ? undefined : argumentDistance(world, arg, to);
    if (one === undefined) return undefined;
    far.push(one);
  }
  return far;
}

/** A Decimal can be assigned to a Double variable, but not passed for a Double parameter. */
function isNarrowing(from: ApexType, to: ApexType): boolean {
  return isPrimitive(from, 'Decimal') && isPrimitive(to, 'Double');
}

/** The distance of a query passed as a single record: farther than as any list, nearer than as an Object. */
const AS_ONE_RECORD = 15;

/** A query literal also fits a parameter that takes a single record. Source: Apex Developer Guide, "SOQL and SOSL Queries": its value is a list first. */
function argumentDistance(world: World, arg: IrExpr, to: ApexType): number | undefined {
  if (isAlikeAtRunTime(arg.type, to)) return 0;
  const found = distance(world, arg.type, to);
  if (found !== undefined) return found;
  const ofOne = isQueried(arg) && arg.type.kind === 'list' && to.kind === 'sobject' ? distance(world, arg.type.element, to) : undefined;
  return ofOne === undefined ? undefined : ofOne + AS_ONE_RECORD;
}

/** `(Integer, String)`: the argument types of a call, for messages. */
export function argumentText(args: readonly IrExpr[]): string {
  return args.map(({ type }) => shown(type)).join(', ');
}
