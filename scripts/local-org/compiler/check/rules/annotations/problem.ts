/** An error that the rules of an annotation report for a method. */
import type { Member, Range, TypeDeclaration } from '../../../../language/ast.ts';
import type { Refusal } from '../../report.ts';
import { hasAnnotation, type FieldInfo, type MethodInfo, type TypeInfo } from '../../types/world.ts';

export interface Problem extends Pick<Refusal, 'message' | 'about'> {
  readonly range: Range;
  /** The position of another member, if the error is sorted there. */
  readonly of?: Range;
  /** The error comes from a modifier, not from an annotation. */
  readonly isOfWord?: true;
  /** Nothing is wrong: the compiler stumbles here, and checks no further declaration of the type. */
  readonly isStop?: true;
  /** The annotation whose requirement is not met, lower case. */
  readonly by?: string;
}

export const methodsWith = (info: TypeInfo, annotation: string): readonly MethodInfo[] =>
  [...info.methods.values()].flat().filter(({ modifiers, isRepeated }) => !isRepeated && hasAnnotation(modifiers, annotation));

export const fieldsWith = (info: TypeInfo, annotation: string): readonly FieldInfo[] =>
  [...info.fields.values()].filter(({ modifiers }) => hasAnnotation(modifiers, annotation));

export const isInner = (member: Member): member is TypeDeclaration =>
  member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum';

/** Whether a method is declared global or public. */
export const isOpen = ({ modifiers: { words } }: Pick<MethodInfo, 'modifiers'>): boolean =>
  words.some((word) => word === 'public' || word === 'global' || word === 'webservice');

/** `@IsTest` or `testMethod`, as messages name it; undefined for a method that is no test. */
function testMark({ modifiers }: Pick<MethodInfo, 'modifiers'>): 'testMethod' | 'IsTest' | undefined {
  if (modifiers.words.includes('testmethod')) return 'testMethod';
  return hasAnnotation(modifiers, 'istest') ? 'IsTest' : undefined;
}

/** A method that clients call cannot be a test. @return the error for one that is */
export function noTest(method: Pick<MethodInfo, 'modifiers'>, annotation: string): string | undefined {
  const mark = testMark(method);
  return mark === undefined ? undefined : `${annotation} methods cannot be ${mark}`;
}

/** Stands among messages where the compiler stumbles. */
export const STOP: unique symbol = Symbol('stop');
export type Said = string | typeof STOP | undefined;

/** @return one problem for each message */
export const problemsOf = ({ nameRange: range }: { readonly nameRange: Range }, ...messages: readonly Said[]): readonly Problem[] =>
  messages.flatMap((message) => {
    if (message === undefined) return [];
    return message === STOP ? [{ range, message: '', isStop: true as const }] : [{ range, message }];
  });

/** Marks errors as requirements of an annotation. */
export const askedBy = (annotation: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, by: annotation.toLowerCase() }));

/** At most one method of a type may have the annotation: reported once, at the type's name. */
export function onlyOne(info: TypeInfo, methods: readonly MethodInfo[], annotation: string): readonly Problem[] {
  return methods.length < 2
    ? []
    : [{ range: info.declaration.nameRange, message: `Only one method per type can be defined with: ${annotation}` }];
}
