/** Members behind a dot: fields, relationships, statics. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import { isUnknown, listOf, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { isMapValues, isQueried, onlyRecord } from '../../conversions.ts';
import { findField, findInstanceField, findStatic } from '../../types/members/fields.ts';
import { platformOf } from '../../types/members/platformType.ts';
import { typeText } from '../../types/resolve/index.ts';
import { fromSignature } from '../../types/resolve/signature.ts';
import { supertypes } from '../../types/supertypes.ts';
import { type FieldInfo, userType } from '../../types/world.ts';
import { nothing } from '../nothing.ts';
import { dottedNames, isApart, isWord, type Member } from './dotted.ts';
import { ofNull, resolveTarget } from './beforeDot.ts';
import { beginsFields } from './fieldMeant.ts';
import { isUnsettable, onlyOnce, readSeen } from './readFields.ts';
import { readVariable, variableOfTrigger } from './simple.ts';
import { isBlank } from '../placeholders.ts';
import { tellEndOfObjectPath } from './missingPaths.ts';
import { checkOrgName } from './orgNames.ts';

export function checkMember(context: Context, expression: Member): IrExpr {
  if (isBlank(expression.name)) {
    resolveTarget(context, expression.target, expression.safe || isApart(expression), lastBehind(context, expression));
    return nothing(expression.range);
  }
  if (isOfNoType(expression)) {
    context.error(expression.range, `Invalid type: ${isWord(expression.target) ? expression.target.text : expression.target.kind}`);
    return nothing(expression.range);
  }
  const before = pathFromClass(expression.target) ?? pathFromWord(context, expression);
  if (before !== undefined) {
    context.missing(expression.range, before);
    return nothing(expression.range);
  }
  const variable = variableOfTrigger(context, expression);
  if (variable !== undefined) return readVariable(variable, expression.range);
  const orgName = checkOrgName(context, expression);
  if (orgName !== undefined) return orgName;
  const target = resolveTarget(context, expression.target, expression.safe || isApart(expression), lastBehind(context, expression));
  tellEndOfObjectPath(context, expression);
  return target.kind === 'type' ? staticMember(context, target.type, expression) : instanceMember(context, target.value, expression);
}

/** The last name of the dotted name that goes on with the member. */
function lastBehind({ at }: Context, { range, nameRange }: Member): Range {
  return at.prefix === range && at.last !== undefined ? at.last : nameRange;
}

/** `Name.class.more`: a `System.Type` has methods only. The error names all that stands before the last dot. */
function pathFromClass(target: Expression): string | undefined {
  if (target.kind === 'class-literal') return `${typeText(target.type)}.class`;
  const before = target.kind === 'member' && !target.safe ? pathFromClass(target.target) : undefined;
  return before === undefined || target.kind !== 'member' ? undefined : `${before}.${target.name}`;
}

/** `null.more.most` and `true.more.most`: the same; if a method is called on it, the error names all of it. */
function pathFromWord({ at: { asked } }: Context, expression: Member): string | undefined {
  return expression.safe ? undefined : wordPath(asked === expression.range ? expression : expression.target);
}

function wordPath(expression: Expression): string | undefined {
  if (expression.kind !== 'member' || expression.safe) return undefined;
  const { target, name } = expression;
  const before = isWord(target) ? target.text : wordPath(target);
  return before === undefined ? undefined : `${before}.${name}`;
}

/** `this.class`, `super.class`, `null.class`, `true.class`: these keywords name no type. */
export function isOfNoType({ target, name }: Member): boolean {
  return (target.kind === 'this' || target.kind === 'super' || isWord(target)) && /^class$/i.test(name);
}

/** A static of a type, or a constant of an enum. */
export function staticMember(context: Context, type: ApexType, { name, range, nameRange }: Member): IrExpr {
  const user = userType(context.world, type);
  if (user?.kind === 'enum') {
    const constant = user.constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (constant !== undefined) return { kind: 'enum-constant', owner: type, name: constant, type, range };
  }
  const field = findStatic(user, name);
  if (field !== undefined) return readSeen(context, { field, range, nameRange });
  const platformType = platformOf(context.world, type);
  const constant = platformType?.type.constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (constant !== undefined) return { kind: 'enum-constant', owner: type, name: constant, type, range };
  const member = platformType?.type.fields.find((candidate) => candidate.isStatic && candidate.name.toLowerCase() === name.toLowerCase());
  if (member !== undefined && platformType !== undefined) {
    return {
      kind: 'read-platform',
      owner: platformType.type.name,
      name: member.name,
      safe: false,
      type: fromSignature(context.world, member.type, platformType.bound),
      range,
    };
  }
  context.missing(nameRange, name);
  return nothing(range);
}

function instanceMember(context: Context, target: IrExpr, member: Member): IrExpr {
  const { range, safe } = member;
  const { type } = target;
  if (type.kind === 'null' && ((!safe && !isApart(member)) || isUnknown(type))) return ofNull(context, target, member.target);
  if (type.kind === 'list' && type.element.kind === 'sobject' && (isQueried(target) || isMapValues(target))) {
    const row = onlyRecord(target, type.element, safe ? 'first' : 'single');
    return instanceMember(context, row, { ...member, target: { kind: 'this', range } });
  }
  const end = endOfPath(target);
  if (end !== undefined) return behindEnd(context, target, end, member);
  if (type.kind === 'sobject') return recordMember(context, target, type.name, member);
  return classMember(context, target, member);
}

/** A field of a class of the project, or of the platform. */
function classMember(context: Context, target: IrExpr, member: Member): IrExpr {
  const { name, range, nameRange, safe } = member;
  const user = userType(context.world, target.type);
  const field = findInstanceField(context.world, user, name) ?? findField(context.world, user, name);
  if (field !== undefined && !field.isStatic) return readSeen(context, { target, field, range, nameRange, safe });
  return platformField(context, target, member) ?? missingMember(context, target, field, member);
}

/** A field that is no lookup, or a child relationship, ends a path: its name. */
function endOfPath(target: IrExpr): string | undefined {
  if (target.kind === 'read-record-field') return target.type.kind === 'primitive' ? target.fieldName : undefined;
  return target.kind === 'read-relation' && target.children ? target.relation : undefined;
}

/** Behind `?.`, or at the end of what stands before a dot, the error is that of any missing member. */
function behindEnd(context: Context, target: IrExpr, end: string, { target: written, name, range, nameRange, safe }: Member): IrExpr {
  if (safe || context.at.prefix === range) context.missing(nameRange, name);
  else {
    const at = written.kind === 'member' ? written.nameRange : target.range;
    context.error(at, `A non foreign key field cannot be referenced in a path expression: ${end}`);
  }
  return nothing(range);
}

/** A field of a platform class, or of one that it extends. */
function platformField({ world }: Context, target: IrExpr, { name, range, safe }: Member): IrExpr | undefined {
  for (const level of [target.type, ...supertypes(world, target.type)]) {
    const owner = platformOf(world, level);
    const found = owner?.type.fields.find((candidate) => !candidate.isStatic && isCalled(candidate.name, name));
    if (found !== undefined && owner !== undefined)
      return {
        ...{ kind: 'read-platform', target, owner: owner.type.name, name: found.name, safe },
        type: fromSignature(world, found.type, owner.bound),
        range,
      };
  }
  return undefined;
}

function missingMember(context: Context, target: IrExpr, field: FieldInfo | undefined, member: Member): IrExpr {
  const { target: written, name, range, nameRange, safe } = member;
  const whole = safe ? undefined : ofTrigger(target, written);
  const problem = whole === undefined ? staticOf(context, target.type, field, name, range) : undefined;
  if (problem !== undefined) context.error(nameRange, problem);
  else context.missing(whole === undefined ? nameRange : range, whole ?? name);
  return nothing(range);
}

/** The error for a missing member of a `Trigger` variable names the whole path. */
function ofTrigger(target: IrExpr, written: Expression): string | undefined {
  return target.kind === 'read-platform' && target.owner === 'System.Trigger' ? dottedNames(written)?.join('.') : undefined;
}

/** The error for a static field or a constant that is read from an instance. */
function staticOf(context: Context, type: ApexType, field: FieldInfo | undefined, name: string, range: Range): string | undefined {
  const found = field?.name ?? constantOf(context, type, name);
  if (found === undefined || (context.at.prefix === range && beginsFields(context, range))) return undefined;
  if (field !== undefined && !context.canSee(field.access, field.owner, field.isTestVisible))
    return `Variable is not visible: ${shown(field.owner.type)}.${field.name}`;
  return (
    (context.at.assigned === range ? notAssigned(context, field, found) : undefined) ??
    `Static field cannot be referenced from a non static context: ${found} from the type ${shown(field?.owner.type ?? type)}`
  );
}

/** For a property without a setter, or a final field, that is assigned, that is the error. */
function notAssigned(context: Context, field: FieldInfo | undefined, found: string): string | undefined {
  if (field !== undefined && isUnsettable(context, field)) return `Variable is not visible: ${shown(field.owner.type)}.${field.name}`;
  return field?.isFinal === false ? undefined : onlyOnce(found);
}

/** A constant of an enum, or a static property of a class of the platform. */
function constantOf({ world }: Context, type: ApexType, name: string): string | undefined {
  const platform = platformOf(world, type)?.type;
  const names = [
    ...(userType(world, type)?.constants ?? []),
    ...(platform?.constants ?? []),
    ...(platform?.fields ?? []).filter(({ isStatic }) => isStatic).map((field) => field.name),
  ];
  return names.find((candidate) => isCalled(candidate, name));
}

const isCalled = (candidate: string, name: string): boolean => candidate.toLowerCase() === name.toLowerCase();

function recordMember(context: Context, target: IrExpr, objectName: string, { name, range, nameRange, safe }: Member): IrExpr {
  const object = context.world.schema.object(objectName);
  const field = object?.field(name) ?? (objectName === 'SObject' && name.toLowerCase() === 'id' ? ID_FIELD : undefined);
  if (field !== undefined) return { kind: 'read-record-field', target, fieldName: field.name, safe, type: field.type, range };
  const relation = (related: { readonly name: string; readonly object: string }, children: boolean): IrExpr => {
    const record: ApexType = { kind: 'sobject', name: related.object };
    return { kind: 'read-relation', target, relation: related.name, children, safe, type: children ? listOf(record) : record, range };
  };
  const parent = object?.parent(name);
  if (parent !== undefined) return relation(parent, false);
  const child = object?.child(name);
  if (child !== undefined) return relation(child, true);
  context.missing(nameRange, name);
  return nothing(range);
}

const ID_FIELD = { name: 'Id', type: { kind: 'primitive', name: 'Id' } } as const;
