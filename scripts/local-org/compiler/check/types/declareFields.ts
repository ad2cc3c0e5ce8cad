/** Fields and properties. */
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Accessor, Diagnostic, FieldDeclaration, PropertyDeclaration } from '../../../language/ast.ts';
import { writtenName } from '../../types/common.ts';
import { reportName, variableNameProblem } from '../rules/identifiers.ts';
import { report } from '../report.ts';
import { declaredType } from './declaredTypes.ts';
import { staticKey } from './members/fields.ts';
import { fieldName, privateKey } from './naming.ts';
import { hiddenType } from './visibility.ts';
import { accessOf, hasAnnotation, type FieldInfo, type TypeInfo, type World } from './world.ts';

type Declaration = FieldDeclaration | PropertyDeclaration;

export function declareField(world: World, info: TypeInfo, member: Declaration, diagnostics: Diagnostic[]): void {
  const isStatic = member.modifiers.words.includes('static');
  const isBehindInstance = isStatic && info.fields.get(member.name.toLowerCase())?.isStatic === false;
  const key = isBehindInstance ? staticKey(member.name) : member.name.toLowerCase();
  const isProperty = member.kind === 'property';
  const place = isProperty ? member.nameRange : member.range;
  if (info.fields.has(key)) report(diagnostics, info.file, place, `Duplicate field: ${member.name}`);
  // errors of a property's type are reported with its accessors, before other members
  const type = isProperty
    ? declaredType(world, info, member.type, { declared: 'Properties', at: place, early: diagnostics })
    : declaredType(world, info, member.type, { declared: 'Variables', at: member.type.range });
  // the name of a field with a type that nothing is known of, or that may not be used, is not checked
  const isUsable = type.kind !== 'void' && writtenName(type) === undefined && hiddenType(world, info, type) === undefined;
  if (isProperty || isUsable) reportName(variableNameProblem(member.name), info.file, place, info.later);
  if (!info.fields.has(key)) info.fields.set(key, fieldOf(info, member, type));
}

/** As a class has it. */
export function fieldOf(info: TypeInfo, member: Declaration, type: ApexType): FieldInfo {
  const { name, modifiers, range } = member;
  const access = accessOf(modifiers, 'private');
  const isStatic = modifiers.words.includes('static');
  return {
    name,
    jsName: access === 'private' && !isStatic ? privateKey(fieldName(name), info.name) : fieldName(name),
    type,
    owner: info,
    isStatic,
    isFinal: modifiers.words.includes('final'),
    access,
    isTestVisible: hasAnnotation(modifiers, 'testvisible'),
    modifiers,
    range,
    ...(member.kind === 'property' ? accessorsOf(member, access) : valueOf(member)),
  };
}

type OwnToKind = 'isProperty' | 'getAccess' | 'setAccess' | 'initializer' | 'getter' | 'setter' | 'hasGetter' | 'hasSetter' | 'nameRange';

function accessorsOf({ getter, setter, nameRange }: PropertyDeclaration, access: Access): Pick<FieldInfo, OwnToKind> {
  return {
    isProperty: true,
    getAccess: accessorAccess(getter, access),
    setAccess: accessorAccess(setter, access),
    initializer: undefined,
    getter: getter?.body,
    setter: setter?.body,
    hasGetter: getter !== undefined,
    hasSetter: setter !== undefined,
    nameRange,
  };
}

function valueOf({ initializer, range }: FieldDeclaration): Pick<FieldInfo, OwnToKind> {
  return {
    isProperty: false,
    getAccess: undefined,
    setAccess: undefined,
    initializer,
    getter: undefined,
    setter: undefined,
    hasGetter: true,
    hasSetter: true,
    nameRange: range,
  };
}

function accessorAccess(accessor: Accessor | undefined, access: Access): Access | undefined {
  return accessor === undefined || accessor.modifiers.words.length === 0 ? undefined : accessOf(accessor.modifiers, access);
}
