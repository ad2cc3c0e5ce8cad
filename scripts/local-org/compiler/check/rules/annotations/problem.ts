/** What the rules of one annotation say of a method. */
import type { Member, Range, TypeDeclaration } from '../../../syntax/ast.ts';
import { hasAnnotation, type FieldInfo, type MethodInfo, type TypeInfo } from '../../types/world.ts';

export interface Problem {
  readonly range: Range;
  readonly message: string;
  /** The member in whose place it is told, where that is another one. */
  readonly of?: Range;
  /** What a word of the declaration asks, not an annotation. */
  readonly isOfWord?: true;
  /** The annotation that asks it of a member, lower case. */
  readonly by?: string;
}

export const methodsWith = (info: TypeInfo, annotation: string): readonly MethodInfo[] =>
  [...info.methods.values()].flat().filter(({ modifiers, isRepeated }) => !isRepeated && hasAnnotation(modifiers, annotation));

export const fieldsWith = (info: TypeInfo, annotation: string): readonly FieldInfo[] =>
  [...info.fields.values()].filter(({ modifiers }) => hasAnnotation(modifiers, annotation));

export const isInner = (member: Member): member is TypeDeclaration =>
  member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum';

/** Says so itself, whatever else it says. */
export const isOpen = ({ modifiers: { words } }: Pick<MethodInfo, 'modifiers'>): boolean =>
  words.some((word) => word === 'public' || word === 'global' || word === 'webservice');

/** How a method is marked as a test, if it is one. */
export function testMark({ modifiers }: Pick<MethodInfo, 'modifiers'>): 'testMethod' | 'IsTest' | undefined {
  if (modifiers.words.includes('testmethod')) return 'testMethod';
  return hasAnnotation(modifiers, 'istest') ? 'IsTest' : undefined;
}

/** What others call is no test. @return what is said of one that is */
export function noTest(method: Pick<MethodInfo, 'modifiers'>, annotation: string): string | undefined {
  const mark = testMark(method);
  return mark === undefined ? undefined : `${annotation} methods cannot be ${mark}`;
}

/** @return one problem for each message */
export const problemsOf = (
  { nameRange }: { readonly nameRange: Range },
  ...messages: readonly (string | undefined)[]
): readonly Problem[] => messages.flatMap((message) => (message === undefined ? [] : [{ range: nameRange, message }]));

/** What one annotation asks. */
export const askedBy = (annotation: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, by: annotation.toLowerCase() }));

/** Told at the type's name, however many there are. */
export function onlyOne(info: TypeInfo, methods: readonly MethodInfo[], annotation: string): readonly Problem[] {
  return methods.length < 2
    ? []
    : [{ range: info.declaration.nameRange, message: `Only one method per type can be defined with: ${annotation}` }];
}
