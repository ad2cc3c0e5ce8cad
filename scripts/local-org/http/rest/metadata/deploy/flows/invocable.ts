/** What an Apex class offers to flows. Source: Apex Developer Guide, "InvocableMethod Annotation", "InvocableVariable Annotation". */
import type { ClassDeclaration, Member, TypeRef } from '../../../../../compiler/syntax/index.ts';

export interface Invocable {
  /** The inputs that a flow has to give. */
  readonly required: readonly { readonly name: string; readonly label: string }[];
}

/** @return undefined if the class has no invocable method. */
export function invocableIn(type: ClassDeclaration): Invocable | undefined {
  const method = type.members.find((member) => member.kind === 'method' && annotated(member, 'invocablemethod') !== undefined);
  if (method?.kind !== 'method') return undefined;
  const inputs = requestOf(type, method.parameters[0]?.type);
  return {
    required: (inputs?.members ?? []).flatMap((member) => {
      const variable = annotated(member, 'invocablevariable');
      if ((member.kind !== 'field' && member.kind !== 'property') || variable?.['required']?.toLowerCase() !== 'true') return [];
      return [{ name: member.name, label: variable['label'] ?? member.name }];
    }),
  };
}

/** The class of a request, if it is declared in the same file. */
function requestOf(type: ClassDeclaration, list: TypeRef | undefined): ClassDeclaration | undefined {
  const name = list?.names.at(-1)?.args[0]?.names.at(-1)?.name.toLowerCase();
  return type.members.find((member): member is ClassDeclaration => member.kind === 'class' && member.name.toLowerCase() === name);
}

/** The parameters of an annotation. */
function annotated(member: Member, name: string): Readonly<Record<string, string>> | undefined {
  return 'modifiers' in member ? member.modifiers.annotations.find((one) => one.name.toLowerCase() === name)?.parameters : undefined;
}
