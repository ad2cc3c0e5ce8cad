/** Bodies that hold declarations among statements: triggers and anonymous blocks. */
import type {
  AnonymousMemberDeclarationContext,
  FieldDeclarationContext,
  ModifierContext,
  StatementContext,
  TriggerMemberDeclarationContext,
} from '@apexdevtools/apex-parser';
import type { Member, Modifiers, Statement } from '../ast.ts';
import { member } from './declarations.ts';
import { modifiers } from './modifiers.ts';
import { local, statement } from './statements.ts';

export interface MixedBody {
  readonly members: readonly Member[];
  readonly statements: readonly Statement[];
}
interface Part {
  readonly declaration: TriggerMemberDeclarationContext | AnonymousMemberDeclarationContext | null;
  readonly words: readonly ModifierContext[];
  readonly statement: StatementContext | null;
}

/**
 * `Integer i = 1;` counts as a field on the platform, set where it stands. Without methods nobody can tell it from a local variable, and it is one here.
 * With methods, which may use it, it is a field without a value, and its value is assigned among the statements.
 */
export function mixedBody(parts: readonly Part[]): MixedBody {
  const members: Member[] = [];
  const statements: Statement[] = [];
  const hasMethods = parts.some(
    ({ declaration }) => declaration != null && (declaration.methodDeclaration() != null || declaration.propertyDeclaration() != null),
  );
  for (const { declaration, words, statement: plain } of parts) {
    if (plain != null) {
      statements.push(statement(plain));
      continue;
    }
    if (declaration == null) continue; // error recovery
    const field = declaration.fieldDeclaration();
    const written = modifiers(words);
    if (field == null) members.push(...member(declaration, written));
    else if (!hasMethods) statements.push(local(field, written));
    else addField(field, written, members, statements);
  }
  return { members, statements };
}

function addField(field: FieldDeclarationContext, written: Modifiers, members: Member[], statements: Statement[]): void {
  const variable = local(field, written);
  for (const { name, initializer, range } of variable.declarators) {
    members.push({ kind: 'field', name, modifiers: notFinal(written), type: variable.type, range });
    if (initializer === undefined) continue;
    const target = { kind: 'name', name, range: { ...range, end: range.start + name.length } } as const;
    statements.push({ kind: 'expression', expression: { kind: 'assign', operator: '=', target, value: initializer, range }, range });
  }
}

/** Its value comes later. */
function notFinal({ words, annotations }: Modifiers): Modifiers {
  return { words: words.filter((word) => word !== 'final'), annotations };
}
