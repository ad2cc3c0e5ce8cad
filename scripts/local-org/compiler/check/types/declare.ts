/** The declaration pass: every type of the project with its members, before any body is read. */
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Diagnostic, EnumDeclaration, Member, MethodDeclaration, TypeDeclaration, TypeRef } from '../../../language/ast.ts';
import { shown, VOID, writtenName } from '../../types/common.ts';
import { isInner } from '../rules/annotations/problem.ts';
import type { Problem } from '../rules/annotations/problem.ts';
import { reportName, variableNameProblem } from '../rules/identifiers.ts';
import { cutOff, isBehindCut } from './cutOff.ts';
import { addInheritedConstructors, declareConstructor } from './declareConstructors.ts';
import { report } from '../report.ts';
import { isAlike, parametersOf, resolved } from './declaredTypes.ts';
import { declareField } from './declareFields.ts';
import { methodKey, privateKey } from './naming.ts';
import { resolveType } from './resolve/index.ts';
import { missingType } from './resolve/missing.ts';
import { accessOf, apiVersionOf, hasAnnotation, type TypeInfo, type World } from './world.ts';

/** A type without its members: names must be known before types can be resolved. */
export function declareType(written: TypeDeclaration, file: string, outer?: TypeInfo): TypeInfo {
  const rest = cutOff(written);
  const declaration = rest ?? written;
  const name = outer === undefined ? declaration.name : `${outer.name}.${declaration.name}`;
  const { modifiers } = declaration;
  const info: TypeInfo = {
    kind: declaration.kind,
    name,
    simpleName: declaration.name,
    file,
    declaration,
    outer,
    type: { kind: 'user', name },
    access: modifiers.words.includes('global') ? 'global' : accessOf(modifiers, outer === undefined ? 'public' : 'private'),
    isTest: hasAnnotation(modifiers, 'istest') || outer?.isTest === true,
    isTestVisible: hasAnnotation(modifiers, 'testvisible'),
    isAbstract: modifiers.words.includes('abstract'),
    isVirtual: modifiers.words.includes('virtual') || modifiers.words.includes('abstract'),
    inner: new Map(),
    superclass: undefined,
    interfaces: [],
    fields: new Map(),
    methods: new Map(),
    constructors: [],
    constants: declaration.kind === 'enum' ? declaration.constants.map((constant) => constant.name) : [],
    isFaulty: false,
    strays: new Set(),
    hasStrays: false,
    isCutOff: rest !== undefined,
    later: [],
  };
  // inner types have no inner types
  if (declaration.kind === 'class' && outer === undefined) {
    for (const member of declaration.members.filter(isInner)) info.inner.set(innerKey(info, member), declareType(member, file, info));
  }
  return info;
}

/** A type whose name is taken is checked, too, but nothing finds it: its key is no name. */
function innerKey({ inner }: TypeInfo, { name }: TypeDeclaration): string {
  const key = name.toLowerCase();
  return inner.has(key) ? `${key} ${String(inner.size)}` : key;
}

/** Resolves supertypes; a second step, because they may name any type of the project. Their errors are reported by `hierarchy.ts`. */
export function linkSupertypes(world: World, info: TypeInfo): void {
  const { declaration } = info;
  const scope = info.outer ?? info;
  const resolve = (ref: TypeRef): ApexType => resolveType(world, ref, scope) ?? missingType(world, ref, scope);
  if (declaration.kind === 'class') {
    if (declaration.extends !== undefined) info.superclass = resolve(declaration.extends);
    info.interfaces = declaration.implements.map(resolve);
  }
  if (declaration.kind === 'interface') info.interfaces = declaration.extends.map(resolve);
  for (const inner of info.inner.values()) linkSupertypes(world, inner);
}

/** Fields, properties, methods and constructors, those of inner types first. @param repeated duplicates among fields that are no members of the declaration: variables of a trigger or an anonymous block */
export function declareMembers(world: World, info: TypeInfo, diagnostics: Diagnostic[], repeated: readonly Problem[] = []): void {
  const { declaration } = info;
  for (const inner of info.inner.values()) declareMembers(world, inner, diagnostics);
  const found: Diagnostic[] = [];
  for (const { range, message } of repeated) report(found, info.file, range, message);
  if (declaration.kind === 'enum') declareConstants(info, declaration, found);
  if (declaration.kind === 'interface') for (const method of declaration.methods) addMethod(world, info, method, found);
  if (declaration.kind === 'class') {
    const isField = ({ kind }: Member): boolean => kind === 'field' || kind === 'property';
    for (const member of [...declaration.members.filter(isField), ...declaration.members.filter((other) => !isField(other))])
      declareMember(world, info, member, found);
    if (!info.isCutOff) addInheritedConstructors(info, declaration, found);
  }
  if (!isBehindCut(info)) diagnostics.push(...found);
}

function declareConstants(info: TypeInfo, { constants }: EnumDeclaration, diagnostics: Diagnostic[]): void {
  const seen = new Set<string>();
  for (const { name, range } of constants) {
    if (seen.has(name.toLowerCase())) report(diagnostics, info.file, range, `Duplicate field: ${name}`);
    seen.add(name.toLowerCase());
    reportName(variableNameProblem(name), info.file, range, info.later);
  }
}

function declareMember(world: World, info: TypeInfo, member: Member, diagnostics: Diagnostic[]): void {
  switch (member.kind) {
    case 'method':
      return addMethod(world, info, member, diagnostics);
    case 'constructor':
      return declareConstructor(world, info, member, diagnostics);
    case 'field':
    case 'property':
      return declareField(world, info, member, diagnostics);
    default:
  }
}

/** Since this API version, methods that are declared private are not overridden. Source: Salesforce Summer '24 Release Notes, Apex; seen in an org: those that only do not say so still are. */
const OWN_PRIVATE_METHODS = 61;

function isNobodyElses(words: readonly string[]): boolean {
  return words.includes('private') && !words.some((word) => ['static', 'abstract', 'override', 'testmethod'].includes(word));
}

const isKnown = (type: ApexType): boolean => writtenName(type) === undefined;

function addMethod(world: World, info: TypeInfo, method: MethodDeclaration, diagnostics: Diagnostic[]): void {
  const parameters = parametersOf(world, info, method.parameters);
  const returns = method.returns === undefined ? VOID : resolved(world, method.returns, info, diagnostics, method.nameRange);
  const { words } = method.modifiers;
  const fallback: Access = info.kind === 'interface' ? 'public' : 'private';
  const access = accessOf(method.modifiers, fallback);
  const isOwn = isNobodyElses(words) && apiVersionOf(world, info.file) >= OWN_PRIVATE_METHODS;
  const key = isOwn ? privateKey(methodKey(method.name, parameters), info.name) : methodKey(method.name, parameters);
  const existing = info.methods.get(method.name.toLowerCase()) ?? [];
  // a method whose result type is unknown is none
  const isRepeated = isKnown(returns) && existing.some((other) => isKnown(other.returns) && isAlike(other.parameters, parameters));
  if (isRepeated) {
    report(
      diagnostics,
      info.file,
      method.nameRange,
      `Method already defined: ${method.name} ${shown(returns)} ${info.name}.${method.name}(${parameters.map(({ type }) => shown(type)).join(', ')}) from the type ${info.name}`,
    );
  }
  existing.push({
    isRepeated,
    name: method.name,
    methodKey: key,
    owner: info,
    isStatic: words.includes('static'),
    isAbstract: words.includes('abstract') || info.kind === 'interface',
    isVirtual: words.includes('virtual') || words.includes('abstract') || info.kind === 'interface',
    isOverride: words.includes('override'),
    access,
    isTestVisible: hasAnnotation(method.modifiers, 'testvisible'),
    modifiers: method.modifiers,
    parameters,
    returns,
    written: method.parameters,
    body: method.body,
    range: method.range,
    nameRange: method.nameRange,
  });
  info.methods.set(method.name.toLowerCase(), existing);
}
