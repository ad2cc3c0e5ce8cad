/** What a class owes its supertypes: the abstract and interface methods that it must implement, and the rules of overriding. Source: Apex Developer Guide, "Extending a Class", "Interfaces". */
import type { ApexType } from '../../../language/types.ts';
import type { MethodSignature, PlatformType, SignatureType } from '../../signatures/index.ts';
import type { Diagnostic, Range } from '../../../language/ast.ts';
import { UNWRITTEN } from '../places.ts';
import { OBJECT, sameType, shown, VOID, writtenName } from '../../types/common.ts';
import { bridgeKey, bridgesOf } from '../bodies/bridges.ts';
import { signatureText } from '../expressions/calls/words.ts';
import { isRooted } from '../types/hierarchy.ts';
import { findMethods } from '../types/members/methods.ts';
import { platformOf } from '../types/members/platformType.ts';
import { checkOverPlatform, clash, generatedName, generatesStray, tellGenerated, tellOfRecords } from './overPlatform.ts';
import { answeredBy, answers, givesWhat, hasSameParameters, isOfEveryObject } from './overriding.ts';
import { inheritedAnswer } from './inheritedAnswers.ts';
import { isLost, markStrays, overriding, overridesWrongly } from './overriddenMethods.ts';
import { fromSignature } from '../types/resolve/signature.ts';
import { distance } from '../types/subtype.ts';
import { demanders } from '../types/supertypes.ts';
import { canSee, seesType } from '../types/visibility.ts';
import { hasAnnotation, lineage, userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { report } from '../report.ts';

type Report = (message: string, range?: Range) => void;
export function checkContract(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const tell: Report = (message, range = info.declaration.nameRange) => {
    info.isFaulty = true;
    report(diagnostics, info.file, range, message);
  };
  const parent = userType(world, info.superclass);
  const isWhole = isRooted(world, info);
  markStrays(world, info);
  tellGenerated(info, diagnostics);
  for (const method of [...info.methods.values()].flat())
    if (!method.isRepeated && writtenName(method.returns) === undefined) checkOverriding(world, info, method, parent, tell);
  if (generatesStray(world, info)) tell(`@Override specified for non-overriding method: ${generatedName(info)}`, UNWRITTEN);
  if (!info.isAbstract && isWhole) checkDuties(world, info, tell);
  for (const method of [...info.methods.values()].flat()) {
    tellOfRecords(world, info, method, tell);
    checkBesideStatic(world, info, method, parent, tell);
  }
}

function checkOverriding(world: World, info: TypeInfo, method: MethodInfo, parent: TypeInfo | undefined, tell: Report): void {
  const { inherited, overridden, beside } = overriding(world, info, method, parent);
  const isStray = method.isOverride && info.strays.has(method);
  if (overridden === undefined) {
    checkOverPlatform(world, info, method, tell);
    if (isStray) tell(`@Override specified for non-overriding method: ${signatureText(method)}`, method.nameRange);
    else if (!method.isStatic) checkHidden(info, method, inherited, tell);
    return;
  }
  if (method.isStatic) return;
  if (isStray && overridden.isStatic) tell(`@Override specified for non-overriding method: ${signatureText(method)}`, method.nameRange);
  if (beside !== undefined) tell(`Cannot override static method: ${signatureText(beside)} with ${signatureText(method)}`);
  if (overridden.isStatic) return;
  if (!overridden.isVirtual) tell(`Non-virtual, non-abstract methods cannot be overridden: ${signatureText(method)}`, method.nameRange);
  else if (overridesWrongly(method, overridden)) {
    const problem = method.isOverride ? 'Cannot reduce the visibility of method' : 'Method must use the override keyword';
    tell(`${problem}: ${signatureText(method)}`, method.nameRange);
  } else if (!sameType(method.returns, overridden.returns)) tell(clash(info, method, overridden.returns), method.nameRange);
}

/** A method that is not visible is not overridden, but a method like it must have the same result type. */
function checkHidden(info: TypeInfo, method: MethodInfo, inherited: readonly MethodInfo[], tell: Report): void {
  const hidden = inherited.find((candidate) => !candidate.isStatic && hasSameParameters(method, candidate));
  if (hidden === undefined || writtenName(hidden.returns) !== undefined) return;
  if (!sameType(method.returns, hidden.returns)) tell(clash(info, method, hidden.returns), method.nameRange);
}

/** A method of an instance must not take what a static method of its name takes as well. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function checkBesideStatic(world: World, info: TypeInfo, method: MethodInfo, parent: TypeInfo | undefined, tell: Report): void {
  if (method.isStatic || method.isRepeated || writtenName(method.returns) !== undefined || info.strays.has(method)) return;
  if (overriding(world, info, method, parent).overridden !== undefined) return;
  const far = ({ parameters }: MethodInfo): number =>
    parameters.length === method.parameters.length
      ? parameters.reduce((sum, { type }, index) => sum + (distance(world, method.parameters[index]?.type ?? VOID, type) ?? Infinity), 0)
      : Infinity;
  const [nearest] = findMethods(world, info, method.name)
    .filter(
      ({ isStatic, owner, access, returns }) => isStatic && writtenName(returns) === undefined && canSee(world, info, access, owner, false),
    )
    .map((other) => ({ other, distance: far(other) }))
    .filter((one) => one.distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance);
  if (nearest !== undefined) tell(`Cannot override static method: ${signatureText(nearest.other)} with ${signatureText(method)}`);
}

function checkDuties(world: World, info: TypeInfo, tell: Report): void {
  for (const level of lineage(world, info)) if (level.kind === 'class') checkAsked(world, info, level, tell);
  for (const type of demanders(world, info.type, (parent) => isRooted(world, parent))) {
    const level = userType(world, type);
    // methods of an interface that the class cannot see are not required
    if (level?.kind === 'interface' && seesType(world, info, level)) checkAsked(world, info, level, tell);
    checkPlatformDuties(world, info, platformDuties(world, type), tell);
  }
}

function checkAsked(world: World, info: TypeInfo, level: TypeInfo, tell: Report): void {
  for (const method of [...level.methods.values()].flat()) {
    // methods with an unknown result type are not required
    if (!method.isAbstract || method.isStatic || isOfEveryObject(method) || writtenName(method.returns) !== undefined) continue;
    const found = answeredBy(world, info, method, (candidate) => !isLost(world, candidate));
    const answer = found !== undefined && isAnswer(world, found, method, level) ? found : undefined;
    if (level.kind === 'interface') checkPromise(world, info, { method, answer }, tell);
    else if (answer === undefined && level !== info && !isDemandedAgain(world, info, method))
      tell(`Class ${info.name} must implement the abstract method: ${signatureText(method)}`, method.nameRange);
  }
}

/** A method of an interface, and the class's own or inherited one. */
interface Promised {
  readonly method: MethodInfo;
  readonly answer: MethodInfo | undefined;
}

function checkPromise(world: World, info: TypeInfo, { method, answer }: Promised, tell: Report): void {
  if (answer !== undefined) return checkAnswer(info, answer, signatureText(method), tell);
  const handedOn = abstractAnswer(world, info, method);
  if (handedOn !== undefined) checkVisible(info, handedOn, signatureText(method), tell);
  else if (inheritedAnswer(world, info, method) === undefined && !isAskedByClass(world, info, method))
    tell(`Class ${info.name} must implement the method: ${signatureText(method)}`);
}

function checkPlatformDuties(world: World, info: TypeInfo, duties: readonly Duty[], tell: Report): void {
  if (duties.length === 0) return;
  const bridges = bridgesOf(world, info);
  const methods = [...lineage(world, info)].flatMap((level) => [...level.methods.values()].flat());
  for (const duty of duties) {
    const bridge = bridges.find((candidate) => candidate.key === duty.key);
    const answers = methods.filter(({ methodKey }) => methodKey === bridge?.methodKey);
    const answer = answers.find((candidate) => !isLost(world, candidate));
    const isFulfilled = answer === undefined ? answers.length === 0 : fulfils(world, answer, duty);
    if (bridge === undefined || !isFulfilled) tell(`Class ${info.name} must implement the method: ${duty.demanded}`);
    else if (answer?.owner === info) checkAnswer(info, answer, duty.demanded, tell);
  }
}

/** Whether a nearer superclass declares the method as abstract again. */
function isDemandedAgain(world: World, info: TypeInfo, demanded: MethodInfo): boolean {
  return findMethods(world, info, demanded.name).some(
    (method) => method !== demanded && method.isAbstract && method.methodKey === demanded.methodKey,
  );
}

/** Whether the requirement of an interface is already reported for a superclass: one that declares the method as abstract, or has it with a wrong `override`. */
function isAskedByClass(world: World, info: TypeInfo, demanded: MethodInfo): boolean {
  const isOne = (method: MethodInfo): boolean => isHandedOn(world, method, demanded);
  const methods = findMethods(world, info, demanded.name);
  const isClashing = methods.some(
    (method) =>
      method.owner === info && !isLost(world, method) && writtenName(method.returns) === undefined && answers(world, method, demanded),
  );
  return !isClashing && findMethods(world, userType(world, info.superclass), demanded.name).some(isOne);
}

/** The abstract method of a class that asks its subclasses for a method of an interface. */
function abstractAnswer(world: World, info: TypeInfo, demanded: MethodInfo): MethodInfo | undefined {
  return findMethods(world, info, demanded.name).find((method) => method.isAbstract && isHandedOn(world, method, demanded));
}

function isHandedOn(world: World, method: MethodInfo, demanded: MethodInfo): boolean {
  return method.owner.kind === 'class' && answers(world, method, demanded) && givesWhat(world, method.returns, demanded.returns);
}

/** A different result type is reported at the method itself, so the method still counts; one with an unknown result type does not. */
function isAnswer(world: World, { returns }: MethodInfo, asked: MethodInfo, level: TypeInfo): boolean {
  return level.kind === 'interface' ? givesWhat(world, returns, asked.returns) : writtenName(returns) === undefined;
}

/** A method that a platform interface requires; the key is that of `IrBridge`. */
interface Duty {
  readonly key: string;
  readonly demanded: string;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
  /** What it may return as well. */
  readonly instead: ApexType | undefined;
}

function fulfils(world: World, answer: MethodInfo, { parameters, returns, instead }: Duty): boolean {
  return (
    answer.parameters.every(({ type }, index) => distance(world, parameters[index] ?? VOID, type) !== undefined) &&
    (givesWhat(world, answer.returns, returns) || (instead !== undefined && givesWhat(world, answer.returns, instead)))
  );
}

function checkAnswer(info: TypeInfo, answer: MethodInfo, demanded: string, tell: Report): void {
  checkVisible(info, answer, demanded, tell);
  if (hasAnnotation(answer.modifiers, 'deprecated')) tell(`Cannot deprecate an interface implementation method: ${demanded}`);
}

function checkVisible(info: TypeInfo, method: MethodInfo, demanded: string, tell: Report): void {
  if (method.access === 'global' || method.modifiers.words.some((word) => word === 'public' || word === 'global')) return;
  tell(`${info.name}: Overriding implementations of global or public interface methods must be global or public: ${demanded}`);
}

const iterableOf = (element: ApexType): ApexType => ({ kind: 'platform', name: 'System.Iterable', args: [element] });

/** `start` returns a query locator or an Iterable; a missing one is reported with the form that the reference lists first. Source: Apex Reference Guide, "Batchable Interface". */
const isStart = (owner: PlatformType, { name }: MethodSignature): boolean => owner.name === 'Database.Batchable' && name === 'start';

function platformDuties(world: World, type: ApexType): readonly Duty[] {
  const platform = platformOf(world, type);
  if (platform?.type.kind !== 'interface') return [];
  const bound = (written: SignatureType): ApexType => fromSignature(world, written, platform.bound);
  return platform.type.methods
    .filter(({ isAbstract, isStatic }) => isAbstract && !isStatic)
    .map((method) => {
      const parameters = method.parameters.map((parameter) => bound(parameter.type));
      const returns = method.returns === undefined ? VOID : bound(method.returns);
      const instead = isStart(platform.type, method) ? iterableOf([...platform.bound.values()][0] ?? OBJECT) : undefined;
      const demanded = `${shown(instead ?? returns)} ${shown(type)}.${method.name}(${parameters.map(shown).join(', ')})`;
      return { key: bridgeKey(platform.type.name, method.name, method.parameters.length), demanded, parameters, returns, instead };
    });
}
