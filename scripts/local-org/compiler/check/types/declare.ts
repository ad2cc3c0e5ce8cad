/** The declaration pass: every type of the project with its members, before any body is read. */
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type {
  Accessor,
  ClassDeclaration,
  Diagnostic,
  EnumDeclaration,
  Member,
  MethodDeclaration,
  Parameter,
  Range,
  TypeDeclaration,
  TypeRef,
} from '../../syntax/ast.ts';
import { EXCEPTION, shown, STRING, VOID, writtenName } from '../../types/common.ts';
import { constructorKey, fieldName, methodKey, privateKey } from './naming.ts';
import { isInner } from '../rules/annotations/problem.ts';
import { reportName, variableNameProblem } from '../rules/identifiers.ts';
import { missingType, resolveType, typeProblem, voidProblem, type Declared } from './resolve.ts';
import { isAlikeAtRunTime } from './subtype.ts';
import { hiddenType } from './visibility.ts';
import {
  accessOf,
  apiVersionOf,
  hasAnnotation,
  isException,
  isNamedException,
  type FieldInfo,
  type TypeInfo,
  type World,
} from './world.ts';

/** A type without its members: names must be known before types can be resolved. */
export function declareType(declaration: TypeDeclaration, file: string, outer?: TypeInfo): TypeInfo {
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
    later: [],
  };
  if (declaration.kind === 'class') {
    for (const member of declaration.members) {
      if (isInner(member) && !info.inner.has(member.name.toLowerCase()))
        info.inner.set(member.name.toLowerCase(), declareType(member, file, info));
    }
  }
  return info;
}

/** Resolves supertypes; a second step, because they may name any type of the project. What is wrong with them is told by `types/hierarchy.ts`. */
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

/** Fields, properties, methods and constructors. */
export function declareMembers(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const { declaration } = info;
  for (const inner of info.inner.values()) declareMembers(world, inner, diagnostics);
  if (declaration.kind === 'enum') declareConstants(info, declaration, diagnostics);
  if (declaration.kind === 'interface') for (const method of declaration.methods) addMethod(world, info, method, diagnostics);
  if (declaration.kind === 'class') {
    const isField = ({ kind }: Member): boolean => kind === 'field' || kind === 'property';
    for (const member of [...declaration.members.filter(isField), ...declaration.members.filter((other) => !isField(other))])
      declareMember(world, info, member, diagnostics);
    addInheritedConstructors(world, info, declaration, diagnostics);
  }
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
      addMethod(world, info, member, diagnostics);
      return;
    case 'constructor': {
      const isNamed = member.name.toLowerCase() === info.simpleName.toLowerCase();
      if (!isNamed) report(info.later, info.file, member.range, `Invalid constructor name: ${member.name}`);
      const parameters = parametersOf(world, info, member.parameters);
      // of an abstract one, no body is looked at
      const body = member.modifiers.words.includes('abstract') ? undefined : member.body;
      const key = constructorKey(parameters);
      if (info.constructors.some((other) => isAlike(other.parameters, parameters)))
        report(
          diagnostics,
          info.file,
          member.range,
          `Method already defined: <init> void ${info.name}.<init>(${parameters.map(({ type }) => shown(type)).join(', ')}) from the type ${info.name}`,
        );
      info.constructors.push({
        methodKey: key,
        access: accessOf(member.modifiers, 'private'),
        isStatic: member.modifiers.words.includes('static'),
        isNamed,
        isBodiless: body === undefined,
        isTestVisible: hasAnnotation(member.modifiers, 'testvisible'),
        parameters,
        written: member.parameters,
        body,
        range: member.range,
      });
      return;
    }
    case 'field':
    case 'property': {
      const key = member.name.toLowerCase();
      const place = member.kind === 'property' ? member.nameRange : member.range;
      if (info.fields.has(key)) report(diagnostics, info.file, place, `Duplicate field: ${member.name}`);
      const access = accessOf(member.modifiers, 'private');
      const isProperty = member.kind === 'property';
      const field: FieldInfo = {
        name: member.name,
        jsName:
          access === 'private' && !member.modifiers.words.includes('static')
            ? privateKey(fieldName(member.name), info.name)
            : fieldName(member.name),
        type: declaredType(world, info, member.type, isProperty ? 'Properties' : 'Variables', isProperty ? place : member.type.range),
        owner: info,
        isStatic: member.modifiers.words.includes('static'),
        isFinal: member.modifiers.words.includes('final'),
        isProperty,
        access,
        getAccess: isProperty ? accessorAccess(member.getter, access) : undefined,
        setAccess: isProperty ? accessorAccess(member.setter, access) : undefined,
        isTestVisible: hasAnnotation(member.modifiers, 'testvisible'),
        modifiers: member.modifiers,
        initializer: isProperty ? undefined : member.initializer,
        getter: isProperty ? member.getter?.body : undefined,
        setter: isProperty ? member.setter?.body : undefined,
        hasGetter: !isProperty || member.getter !== undefined,
        hasSetter: !isProperty || member.setter !== undefined,
        range: member.range,
        nameRange: place,
      };
      // of a type that there is not, a field may have any name
      if (isProperty || (field.type.kind !== 'void' && writtenName(field.type) === undefined))
        reportName(variableNameProblem(member.name), info.file, place, info.later);
      if (!info.fields.has(key)) info.fields.set(key, field);
      return;
    }
    default:
  }
}

type Parameters = readonly { readonly type: ApexType }[];
const isAlike = (one: Parameters, other: Parameters): boolean =>
  one.length === other.length && one.every(({ type }, index) => isAlikeAtRunTime(type, other[index]?.type ?? VOID));

function accessorAccess(accessor: Accessor | undefined, access: Access): Access | undefined {
  return accessor === undefined || accessor.modifiers.words.length === 0 ? undefined : accessOf(accessor.modifiers, access);
}

/** Since this API version, methods that are said to be private are not overridden. Source: Salesforce Summer '24 Release Notes, Apex; seen in an org: those that only do not say so still are. */
const OWN_PRIVATE_METHODS = 61;

function isNobodyElses(words: readonly string[]): boolean {
  return words.includes('private') && !words.some((word) => ['static', 'abstract', 'override', 'testmethod'].includes(word));
}

function addMethod(world: World, info: TypeInfo, method: MethodDeclaration, diagnostics: Diagnostic[]): void {
  const parameters = parametersOf(world, info, method.parameters);
  const returns = method.returns === undefined ? VOID : resolved(world, method.returns, info, info.file, diagnostics, method.nameRange);
  const { words } = method.modifiers;
  const fallback: Access = info.kind === 'interface' ? 'public' : 'private';
  const access = accessOf(method.modifiers, fallback);
  const isOwn = isNobodyElses(words) && apiVersionOf(world, info.file) >= OWN_PRIVATE_METHODS;
  const key = isOwn ? privateKey(methodKey(method.name, parameters), info.name) : methodKey(method.name, parameters);
  const existing = info.methods.get(method.name.toLowerCase()) ?? [];
  const isRepeated = existing.some((other) => isAlike(other.parameters, parameters));
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
    isVirtual: words.includes('virtual') || words.includes('abstract') || words.includes('override') || info.kind === 'interface',
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

const NOWHERE: Range = { line: 1, column: 1, start: 0, end: 0 };

/** A class without constructors has one without parameters; exceptions have the platform's four besides their own. Source: Apex Developer Guide, "Create Custom Exceptions". */
function addInheritedConstructors(world: World, info: TypeInfo, declaration: ClassDeclaration, diagnostics: Diagnostic[]): void {
  const inherited =
    isNamedException(info) || isException(world, info)
      ? [[], [STRING], [EXCEPTION], [STRING, EXCEPTION]]
      : info.constructors.length === 0
        ? [[]]
        : [];
  for (const types of inherited) {
    const parameters = types.map((type, index) => ({ name: `value${String(index)}`, type }));
    const key = constructorKey(parameters);
    const own = info.constructors.find((constructor) => constructor.methodKey === key);
    if (own !== undefined && isNamedException(info))
      report(
        diagnostics,
        info.file,
        own.range,
        `System exception constructor already defined: void <init>(${types.map(shown).join(', ').replace('System.', '')})`,
      );
    if (own !== undefined) continue;
    info.constructors.push({
      methodKey: key,
      access: 'public',
      isStatic: false,
      isNamed: true,
      isBodiless: false,
      isTestVisible: false,
      parameters,
      written: [],
      body: undefined,
      range: declaration.nameRange ?? NOWHERE,
    });
  }
}

function parametersOf(world: World, info: TypeInfo, parameters: readonly Parameter[]): readonly { name: string; type: ApexType }[] {
  return parameters.map((parameter) => ({
    name: parameter.name,
    type: declaredType(world, info, parameter.type, 'Parameters', parameter.nameRange),
  }));
}

/** Of what holds a value. */
function declaredType(world: World, info: TypeInfo, ref: TypeRef, declared: Declared, at: Range): ApexType {
  const type = resolved(world, ref, info, info.file, info.later, at);
  const problem = voidProblem(type, declared);
  if (problem !== undefined) report(info.later, info.file, at, problem);
  return type;
}

/** @param at where the type's problems are told: a method's and its parameters' stand at their names */
function resolved(world: World, ref: TypeRef, scope: TypeInfo, file: string, diagnostics: Diagnostic[], at: Range = ref.range): ApexType {
  const type = resolveType(world, ref, scope);
  if (type === undefined) report(diagnostics, file, at, typeProblem(world, ref, scope));
  else if (hiddenType(world, scope, type) !== undefined) report(diagnostics, file, at, `Type is not visible: ${shown(type)}`);
  return type ?? missingType(world, ref, scope);
}

function report(diagnostics: Diagnostic[], file: string, range: Range, message: string): void {
  diagnostics.push({ file, line: range.line, column: range.column, severity: 'error', message });
}
