/** Checks the annotations of a type and its members. */
import type { Annotation, Modifiers, Range } from '../../../../language/ast.ts';
import { apiVersionOf, type TypeInfo, type World } from '../../types/world.ts';
import { auraProblems } from './aura.ts';
import { overloadProblems } from '../services.ts';
import { futureProblems } from './future.ts';
import { invocableProblems } from './invocable.ts';
import { foreignProperties, nameProblem } from './known.ts';
import { namespaceProblems } from './namespace.ts';
import { isInner, type Problem } from './problem.ts';
import { inPlatformOrder } from './propertyOrder.ts';
import { remoteProblems } from './remote.ts';
import { restProblems } from './rest.ts';
import { testProblems } from './tests.ts';
import { addressProblems, missingProperties, unreadProblems, valueProblems, type Annotated } from './values.ts';

export { addressProblems };

export function annotationProblems(world: World, info: TypeInfo): readonly Problem[] {
  const apiVersion = apiVersionOf(world, info.file);
  const ofTests = testProblems(info, apiVersion);
  const untested = new Set(wronglyWorded(info, ofTests));
  const demands = [
    ...futureProblems(world, info),
    ...namespaceProblems(info),
    ...auraProblems(world, info, apiVersion),
    ...invocableProblems(world, info),
    ...restProblems(world, info),
    ...overloadProblems(info),
    ...remoteProblems(world, info),
    ...ofTests,
  ];
  return firstAsked(
    info,
    demands.filter(({ range, isOfWord }) => isOfWord === true || !untested.has(range)),
  );
}

/** Only the first annotation of a method whose requirements are not met is reported. */
function firstAsked(info: TypeInfo, demands: readonly Problem[]): readonly Problem[] {
  const told = new Map(
    [...info.methods.values()].flat().map(({ nameRange, modifiers }) => {
      const asking = new Set(demands.filter(({ range, by, of = range }) => of === nameRange && by !== undefined).map(({ by }) => by));
      return [nameRange, modifiers.annotations.map(({ name }) => name.toLowerCase()).find((name) => asking.has(name))] as const;
    }),
  );
  return demands.filter(({ range, by, of = range }) => by === undefined || (told.get(of) ?? by) === by);
}

/** `testMethod` is a modifier: when it is misplaced, the requirements of annotations are not checked. */
function wronglyWorded(info: TypeInfo, ofTests: readonly Problem[]): readonly Range[] {
  const worded = [...info.methods.values()].flat().filter(({ modifiers }) => modifiers.words.includes('testmethod'));
  return worded.map(({ nameRange }) => nameRange).filter((at) => ofTests.some(({ range, isOfWord }) => range === at && isOfWord === true));
}

/** The modifiers of a type, its members and their parameters. Inner types are not included. */
export function declaredAnnotations({ declaration }: TypeInfo): readonly Modifiers[] {
  const members =
    declaration.kind === 'class' ? declaration.members.filter((member) => member.kind !== 'initializer' && !isInner(member)) : [];
  return [declaration, ...members.flatMap((member) => [member, ...('parameters' in member ? member.parameters : [])])].flatMap((one) =>
    'modifiers' in one ? [one.modifiers] : [],
  );
}

/** The compiler reports only the first unknown annotation of a declaration. */
export function unknownAnnotations({ annotations }: Modifiers): readonly Problem[] {
  return annotations
    .map(nameProblem)
    .filter((problem) => problem !== undefined)
    .slice(0, 1);
}

/** Problems with the properties of all annotations of one declaration: reported behind the annotations' requirements. */
export function propertyProblems({ annotations }: Modifiers, annotated: Annotated): readonly Problem[] {
  return annotations.flatMap((annotation) => [
    ...missingProperties(annotation, annotated),
    ...asChecked(annotation, [...foreignProperties(annotation), ...unreadProblems(annotation)]),
    ...valueProblems(annotation, annotated),
  ]);
}

function asChecked(annotation: Annotation, problems: readonly Problem[]): readonly Problem[] {
  const places = inPlatformOrder(annotation).map((property) => annotation.parameterRanges[property]);
  return problems.toSorted(({ range: a }, { range: b }) => places.indexOf(a) - places.indexOf(b));
}
