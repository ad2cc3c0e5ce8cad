/** Classes, interfaces, enums and their members. */
import type {
  AnonymousMemberDeclarationContext,
  ClassBodyDeclarationContext,
  ClassDeclarationContext,
  EnumDeclarationContext,
  FormalParametersContext,
  InterfaceDeclarationContext,
  MemberDeclarationContext,
  MethodDeclarationContext,
  PropertyDeclarationContext,
  TriggerMemberDeclarationContext,
  TypeDeclarationContext,
} from '@apexdevtools/apex-parser';
import type {
  Accessor,
  ClassDeclaration,
  EnumDeclaration,
  InterfaceDeclaration,
  Member,
  MethodDeclaration,
  Modifiers,
  Parameter,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../../language/ast.ts';
import { ApexParser } from '@apexdevtools/apex-parser';
import { expression } from './expressions/index.ts';
import { modifiers } from './modifiers.ts';
import { isInserted, rangeOf, rangeOfType } from './range.ts';
import { block } from './statements.ts';
import { typeList, typeRef } from './typeRefs.ts';

export function typeDeclaration(context: TypeDeclarationContext): TypeDeclaration {
  const words = modifiers(context.modifier_list());
  if (context.classDeclaration() != null) return classDeclaration(context.classDeclaration(), words);
  if (context.interfaceDeclaration() != null) return interfaceDeclaration(context.interfaceDeclaration(), words);
  return enumDeclaration(context.enumDeclaration(), words);
}

function classDeclaration(context: ClassDeclarationContext, words: Modifiers): ClassDeclaration {
  const superclass = context.typeRef();
  const interfaces = context.typeList();
  return {
    kind: 'class',
    name: context.id().getText(),
    ...genericity(context),
    modifiers: words,
    ...(superclass == null ? {} : { extends: typeRef(superclass) }),
    implements: interfaces == null ? [] : typeList(interfaces),
    members: context.classBody().classBodyDeclaration_list().flatMap(classMember),
    range: rangeOfType(context),
    nameRange: rangeOf(context.id()),
  };
}

function genericity(context: ClassDeclarationContext | InterfaceDeclarationContext): { readonly isGeneric?: true } {
  return context.getTokens(ApexParser.LT).length > 0 ? { isGeneric: true } : {};
}

function classMember(context: ClassBodyDeclarationContext): readonly Member[] {
  const body = context.block();
  if (body != null) return [{ kind: 'initializer', isStatic: context.STATIC() != null, body: block(body), range: rangeOf(context) }];
  const declaration = context.memberDeclaration();
  return declaration == null ? [] : member(declaration, modifiers(context.modifier_list()));
}

/** Any member; anonymous code and triggers have the same kinds but for constructors. */
export function member(
  context: MemberDeclarationContext | AnonymousMemberDeclarationContext | TriggerMemberDeclarationContext,
  words: Modifiers,
): readonly Member[] {
  if (context.methodDeclaration() != null) return [method(context.methodDeclaration(), words)];
  if (context.fieldDeclaration() != null) {
    const field = context.fieldDeclaration();
    return field
      .variableDeclarators()
      .variableDeclarator_list()
      .map((declarator) => ({
        kind: 'field',
        name: declarator.id().getText(),
        modifiers: words,
        type: typeRef(field.typeRef()),
        ...(declarator.expression() == null ? {} : { initializer: expression(declarator.expression()) }),
        range: rangeOf(declarator),
      }));
  }
  if (context.propertyDeclaration() != null) return [property(context.propertyDeclaration(), words)];
  if (context.classDeclaration() != null) return [classDeclaration(context.classDeclaration(), words)];
  if (context.interfaceDeclaration() != null) return [interfaceDeclaration(context.interfaceDeclaration(), words)];
  if (context.enumDeclaration() != null) return [enumDeclaration(context.enumDeclaration(), words)];
  if ('constructorDeclaration' in context && context.constructorDeclaration() != null) {
    const constructor = context.constructorDeclaration();
    return [
      {
        kind: 'constructor',
        name: constructor.qualifiedName().getText(),
        modifiers: words,
        parameters: parameters(constructor.formalParameters()),
        ...(isInserted(constructor.block().start) ? {} : { body: block(constructor.block()) }),
        range: rangeOf(constructor),
      },
    ];
  }
  return [];
}

function method(context: MethodDeclarationContext, words: Modifiers): MethodDeclaration {
  const returns = context.typeRef();
  const body = context.block();
  return {
    kind: 'method',
    name: context.id().getText(),
    modifiers: words,
    ...(returns == null ? {} : { returns: typeRef(returns) }),
    parameters: parameters(context.formalParameters()),
    ...(body == null ? {} : { body: block(body) }),
    range: rangeOf(context),
    nameRange: rangeOf(context.id()),
  };
}

function parameters(context: FormalParametersContext): readonly Parameter[] {
  return (context.formalParameterList()?.formalParameter_list() ?? []).map((parameter) => ({
    name: parameter.id().getText(),
    type: typeRef(parameter.typeRef()),
    modifiers: modifiers(parameter.modifier_list()),
    range: rangeOf(parameter),
    nameRange: rangeOf(parameter.id()),
  }));
}

function property(context: PropertyDeclarationContext, words: Modifiers): PropertyDeclaration {
  let getter: Accessor | undefined;
  let setter: Accessor | undefined;
  for (const part of context.propertyBlock_list()) {
    const accessor = part.getter() ?? part.setter();
    const body = accessor.block();
    const built: Accessor = {
      modifiers: modifiers(part.modifier_list()),
      ...(body == null ? {} : { body: block(body) }),
      range: rangeOf(part),
      nameRange: rangeOf(accessor),
    };
    if (part.getter() != null) getter = built;
    else setter = built;
  }
  return {
    kind: 'property',
    name: context.id().getText(),
    modifiers: words,
    type: typeRef(context.typeRef()),
    ...(getter === undefined ? {} : { getter }),
    ...(setter === undefined ? {} : { setter }),
    range: rangeOf(context),
    nameRange: rangeOf(context.id()),
  };
}

function interfaceDeclaration(context: InterfaceDeclarationContext, words: Modifiers): InterfaceDeclaration {
  const parents = context.typeList();
  return {
    kind: 'interface',
    name: context.id().getText(),
    ...genericity(context),
    modifiers: words,
    extends: parents == null ? [] : typeList(parents),
    methods: context
      .interfaceBody()
      .interfaceMethodDeclaration_list()
      .map((declaration) => {
        const returns = declaration.typeRef();
        return {
          kind: 'method',
          name: declaration.id().getText(),
          modifiers: modifiers(declaration.modifier_list()),
          ...(returns == null ? {} : { returns: typeRef(returns) }),
          parameters: parameters(declaration.formalParameters()),
          range: rangeOf(declaration),
          nameRange: rangeOf(declaration.id()),
        };
      }),
    range: rangeOfType(context),
    nameRange: rangeOf(context.id()),
  };
}

function enumDeclaration(context: EnumDeclarationContext, words: Modifiers): EnumDeclaration {
  return {
    kind: 'enum',
    name: context.id().getText(),
    modifiers: words,
    constants: (context.enumConstants()?.id_list() ?? []).map((id) => ({ name: id.getText(), range: rangeOf(id) })),
    range: rangeOfType(context),
    nameRange: rangeOf(context.id()),
  };
}
