/** Bodies that hold declarations among statements: triggers and anonymous blocks. */
import type {
  AnonymousMemberDeclarationContext,
  ModifierContext,
  StatementContext,
  TriggerMemberDeclarationContext,
} from '@apexdevtools/apex-parser';
import type { Member, Statement } from '../../../language/ast.ts';
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

/** Variables are statements here; that their methods and classes see them is the checker's business. */
export function mixedBody(parts: readonly Part[]): MixedBody {
  const members: Member[] = [];
  const statements: Statement[] = [];
  for (const { declaration, words, statement: plain } of parts) {
    if (plain != null) {
      statements.push(statement(plain));
      continue;
    }
    if (declaration == null) continue; // error recovery
    const field = declaration.fieldDeclaration();
    const written = modifiers(words);
    if (field == null) members.push(...member(declaration, written));
    else statements.push(local(field, written));
  }
  return { members, statements };
}
