/** The Metadata API's types, read from the declarations of `@salesforce/types`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export type ValueType =
  | { readonly kind: 'text' | 'flag' | 'number' }
  | { readonly kind: 'choice'; readonly name: string; readonly of: readonly string[] }
  | { readonly kind: 'object'; readonly name: string };
export interface Property {
  readonly type: ValueType;
  readonly isMany: boolean;
  readonly isRequired: boolean;
}
/** Properties of a type, with those it inherits; undefined for a name that is no type. */
export type MetadataTypes = (name: string) => ReadonlyMap<string, Property> | undefined;

export function metadataTypes(): MetadataTypes {
  const file = createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
  const aliases = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type] as const));
  const known = new Map<string, ReadonlyMap<string, Property>>();
  const propertiesOf: MetadataTypes = (name) => {
    const cached = known.get(name);
    const alias = aliases.get(name);
    if (cached !== undefined || alias === undefined) return cached;
    const properties = new Map(membersOf(alias).map((member) => [(member.name as ts.Identifier).text, propertyOf(member)] as const));
    known.set(name, properties);
    return properties;
  };
  const membersOf = (node: ts.TypeNode): readonly ts.PropertySignature[] => {
    if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(membersOf);
    if (ts.isTypeLiteralNode(node)) return node.members.filter(ts.isPropertySignature);
    if (ts.isTypeReferenceNode(node)) {
      const target = aliases.get((node.typeName as ts.Identifier).text);
      return target === undefined ? [] : membersOf(target);
    }
    return [];
  };
  const propertyOf = (member: ts.PropertySignature): Property => {
    const type = member.type as ts.TypeNode;
    const item = ts.isArrayTypeNode(type) ? type.elementType : type;
    return {
      type: valueType(item),
      isMany: ts.isArrayTypeNode(type),
      isRequired: member.questionToken === undefined && !ts.isArrayTypeNode(type),
    };
  };
  const valueType = (node: ts.TypeNode): ValueType => {
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'flag' };
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
    if (!ts.isTypeReferenceNode(node)) return { kind: 'text' };
    const name = (node.typeName as ts.Identifier).text;
    const alias = aliases.get(name);
    if (alias === undefined) return { kind: 'text' };
    const literals = ts.isUnionTypeNode(alias) ? alias.types.map(literalOf) : [literalOf(alias)];
    return literals.every((literal) => literal !== undefined) ? { kind: 'choice', name, of: literals } : { kind: 'object', name };
  };
  return propertiesOf;
}

const literalOf = (node: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
