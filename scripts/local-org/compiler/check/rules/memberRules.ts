/** The errors of a type's members, in the platform's order: locals of accessors, modifiers, the requirements of annotations and `webservice`, properties of annotations, parameters and locals. */
import type { Member, Range } from '../../../language/ast.ts';
import { placeOfMember, UNWRITTEN } from '../places.ts';
import { fieldNamed } from '../types/members/fields.ts';
import { apiVersionOf, type TypeInfo, type World } from '../types/world.ts';
import { propertyProblems } from './annotations/index.ts';
import { isInner, type Problem } from './annotations/problem.ts';
import { globalProblems } from './globals.ts';
import { localProblems } from './locals.ts';
import { bodyProblem, countProblems, type Declared } from './memberBodies.ts';
import { isRepeated, wordProblems } from './memberWords.ts';
import { serviceProblems } from './services.ts';

/** An error of a member, or of the type around it, that is sorted at that member. */
type Noted = Problem & { readonly of: Range };

const noted = (of: Range, problems: readonly Problem[]): readonly Noted[] => problems.map((problem) => ({ ...problem, of }));

/** @param asked what annotations and `testMethod` require of the type's members */
export function memberProblems(world: World, info: TypeInfo, asked: readonly Problem[]): readonly Problem[] {
  const members = membersOf(info).filter((member) => !isInner(member));
  const checked = members.filter(isDeclared).filter((member) => !isRepeated(info, member));
  const served = serviceProblems(world, info);
  const words = checked.map((member) => ({ member, of: placeOfMember(member), ...wordProblems(world, info, member, { asked, served }) }));
  const globals = globalProblems(world, info);
  // the requirements of annotations are asked once modifiers are right
  const faulty = new Set([...words.filter(({ isFaulty }) => isFaulty).map(({ of }) => of), ...globals.map(({ range }) => range)]);
  const unserved = new Set(words.filter(({ isUnserved }) => isUnserved).map(({ of }) => of));
  const demanded = [
    ...asked.filter(({ range, of = range }) => of !== info.declaration.nameRange && !faulty.has(of)),
    ...served.filter(({ range, of = range }) => !unserved.has(of)),
  ];
  const localsOf = (member: Member): readonly Noted[] => noted(placeOfMember(member), localProblems(member));
  return upToStop(
    byMember(membersOf(info), [
      ...members.filter((member) => isStaticProperty(info, member)).flatMap((member) => noted(placeOfMember(member), [UNWRITTEN_STATIC])),
      ...members.filter(({ kind }) => kind === 'property').flatMap(localsOf),
      ...words.flatMap(({ member, of, first }) => noted(of, [...first, ...countsOf(member)])),
      ...demanded.map((problem) => ({ ...problem, of: problem.of ?? problem.range })),
      ...globals.map((problem) => ({ ...problem, of: problem.range })),
      ...words.flatMap(({ of, last }) => noted(of, last)),
      ...members.filter(isDeclared).flatMap((member) => noted(placeOfMember(member), propertiesOf(world, info, member))),
      ...members.filter(({ kind }) => kind !== 'property').flatMap(localsOf),
    ]),
  );
}

/** What is reported before the compiler stumbles, and that as the last. */
function upToStop(problems: readonly Problem[]): readonly Problem[] {
  const end = problems.findIndex(({ isStop }) => isStop === true);
  return end === -1 ? problems : problems.slice(0, end + 1);
}

/** Bodies that are missing or too many. */
export function bodyProblems(info: TypeInfo): readonly Problem[] {
  return membersOf(info)
    .filter(isDeclared)
    .flatMap((member) => {
      const problem = bodyProblem(info, member);
      return problem === undefined ? [] : [{ range: placeOfMember(member), ...problem }];
    });
}

function membersOf({ declaration }: TypeInfo): readonly Member[] {
  return declaration.kind === 'class' ? declaration.members : [];
}

const isDeclared = (member: Member): member is Declared => member.kind !== 'initializer' && !isInner(member);

function countsOf(member: Declared): readonly Problem[] {
  return 'parameters' in member ? countProblems(member.parameters, placeOfMember(member)) : [];
}

const isStaticProperty = ({ outer }: TypeInfo, member: Member): boolean =>
  outer !== undefined && member.kind === 'property' && member.modifiers.words.includes('static');

/** The field behind a static property of an inner type stands nowhere. */
const UNWRITTEN_STATIC: Problem = { range: UNWRITTEN, message: 'static can only be used on fields of a top level type' };

/** Problems with annotation properties, of a type or member and of its parameters. */
export function propertiesOf(world: World, info: TypeInfo, declared: Exclude<Member, { kind: 'initializer' }>): readonly Problem[] {
  const apiVersion = apiVersionOf(world, info.file);
  const field = declared.kind === 'field' ? fieldNamed(info, declared.name, declared.modifiers.words.includes('static')) : undefined;
  return [
    ...propertyProblems(declared.modifiers, { nameRange: placeOfMember(declared), apiVersion, isType: isInner(declared), field }),
    ...('parameters' in declared ? declared.parameters : []).flatMap(({ modifiers, nameRange }) =>
      propertyProblems(modifiers, { nameRange, apiVersion, isType: false, field: undefined }),
    ),
  ];
}

/** Sorts errors by the kind of member (fields and properties, instance initializers, methods and constructors, static initializers), then by position. */
function byMember(members: readonly Member[], problems: readonly Noted[]): readonly Problem[] {
  const ranks = new Map(members.map((member) => [placeOfMember(member), rankOf(member)]));
  const rank = ({ of }: Noted): number => ranks.get(of) ?? CALLABLES;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.of.line - b.of.line || a.of.column - b.of.column);
}

const CALLABLES = 2;

function rankOf(member: Member): number {
  if (member.kind === 'initializer') return member.isStatic ? CALLABLES + 1 : CALLABLES - 1;
  return member.kind === 'field' || member.kind === 'property' ? 0 : CALLABLES;
}
