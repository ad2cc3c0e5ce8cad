/** Methods and types written in an anonymous block or a trigger: statics and inner types of a class that has no name of its own. */
import type {
  ClassDeclaration,
  Diagnostic,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  Modifiers,
  PropertyDeclaration,
  Statement,
} from '../../../language/ast.ts';
import { checkDeclarations } from '../declarations.ts';
import { NOWHERE } from '../places.ts';
import { tellAccessors } from '../rules/accessors.ts';
import { isInner } from '../rules/annotations/problem.ts';
import { repeatedFields } from '../rules/locals.ts';
import { checkMembers } from '../rules/typeRules.ts';
import { tellNesting } from '../rules/nesting.ts';
import { declareMembers, declareType, linkSupertypes } from '../types/declare.ts';
import { fieldOf } from '../types/declareFields.ts';
import { tellHierarchy, unlinkSupertypes } from '../types/hierarchy.ts';
import { resolveType } from '../types/resolve/index.ts';
import { missingType } from '../types/resolve/missing.ts';
import type { Enclosing, TypeInfo, World } from '../types/world.ts';

interface Body {
  readonly members: readonly Member[];
  readonly statements: readonly Statement[];
}
interface Named {
  readonly name: string;
  readonly enclosing: Enclosing;
  readonly file: string;
}

/** @return the class, and the world as its members see it. */
export function declareEnclosed(
  around: World,
  { name, enclosing, file }: Named,
  { members, statements }: Body,
  diagnostics: Diagnostic[],
): { readonly info: TypeInfo; readonly world: World } {
  const declaration: ClassDeclaration = {
    kind: 'class',
    name,
    modifiers: { words: [], annotations: [] },
    implements: [],
    members: members.map((member) => (isKept(member) ? asStatic(member) : member)),
    range: NOWHERE,
    nameRange: NOWHERE,
  };
  const info = declareType(declaration, file);
  const world: World = { ...around, enclosing, types: new Map(around.types).set(name.toLowerCase(), info) };
  linkSupertypes(world, info);
  tellNesting(info, diagnostics);
  tellAccessors(info, diagnostics);
  tellHierarchy(world, info, diagnostics);
  unlinkSupertypes(world, info);
  declareMembers(world, info, diagnostics, repeatedFields(statements));
  for (const type of info.inner.values()) checkDeclarations(world, type, diagnostics);
  const fields = fieldsOf(statements);
  const worded = fields.filter(({ modifiers }) => modifiers.words.length + modifiers.annotations.length > 0);
  checkMembers(world, worded.length === 0 ? info : withFields(world, declaration, worded, file), diagnostics);
  if (members.length > 0) keepFields(world, info, fields);
  return { info, world };
}

/** Variables are fields of the class; their initializers run where they stand among the statements. */
function fieldsOf(statements: readonly Statement[]): readonly FieldDeclaration[] {
  return statements.flatMap((statement) =>
    statement.kind === 'local'
      ? statement.declarators.map(
          ({ name, range }) => ({ kind: 'field', name, range, modifiers: statement.modifiers, type: statement.type }) as const,
        )
      : [],
  );
}

/** Makes fields of the variables, for the methods and classes that may use them; without any, local variables do. Errors of their types are reported where they stand. */
function keepFields(world: World, info: TypeInfo, fields: readonly FieldDeclaration[]): void {
  for (const field of fields) {
    const key = field.name.toLowerCase();
    const type = resolveType(world, field.type, info) ?? missingType(world, field.type, info);
    if (!info.fields.has(key)) info.fields.set(key, fieldOf(info, asStatic(field), type));
  }
}

/** The same class as its rules see it. */
function withFields(world: World, declaration: ClassDeclaration, fields: readonly FieldDeclaration[], file: string): TypeInfo {
  const whole = declareType({ ...declaration, members: [...fields.map(asStatic), ...declaration.members] }, file);
  declareMembers(world, whole, []);
  return whole;
}

const isKept = (member: Member): member is MethodDeclaration | FieldDeclaration | PropertyDeclaration =>
  member.kind === 'method' || member.kind === 'field' || member.kind === 'property';

function asStatic<Kept extends MethodDeclaration | FieldDeclaration | PropertyDeclaration>(member: Kept): Kept {
  const modifiers: Modifiers = {
    ...member.modifiers,
    words: member.modifiers.words.includes('static') ? member.modifiers.words : [...member.modifiers.words, 'static'],
  };
  return { ...member, modifiers };
}

/** Replaces the class's internal name in a message by the platform's name for it. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
export function calling(name: string, { members }: Body, told: { readonly alone: string; readonly around: string }) {
  const types = new Set(members.flatMap((member) => (isInner(member) ? [member.name] : [])));
  const pattern = new RegExp(`\\b${name.replaceAll(/[^\w\s]/g, String.raw`\$&`)}\\b(?:\\.(\\w+))?`, 'g');
  return (message: string): string =>
    message.replaceAll(pattern, (_whole, member: string | undefined) => {
      if (member === undefined) return told.alone;
      return types.has(member) ? `${told.around}${member}` : `${told.alone}.${member}`;
    });
}
