/** Triggers and anonymous blocks, whose bodies hold declarations among statements. */
import type {
  AnonymousMemberDeclarationContext,
  AnonymousUnitContext,
  ModifierContext,
  StatementContext,
  TriggerMemberDeclarationContext,
  TriggerUnitContext,
} from '@apexdevtools/apex-parser';
import type { Member, Statement, TriggerDeclaration } from '../../../language/ast.ts';
import { member } from './declarations.ts';
import { modifiers } from './modifiers.ts';
import { rangeOf } from './range.ts';
import { local, statement } from './statements.ts';

interface MixedBody {
  readonly members: readonly Member[];
  readonly statements: readonly Statement[];
}
interface Part {
  readonly declaration: TriggerMemberDeclarationContext | AnonymousMemberDeclarationContext | null;
  readonly words: readonly ModifierContext[];
  readonly statement: StatementContext | null;
}

export function anonymousBody(context: AnonymousUnitContext): MixedBody {
  const parts = context.anonymousBlock().anonymousBlockMember_list();
  return mixedBody(
    parts.map((part) => ({ declaration: part.anonymousMemberDeclaration(), words: part.modifier_list(), statement: part.statement() })),
  );
}

export function triggerDeclaration(context: TriggerUnitContext): TriggerDeclaration {
  const [name, object] = context.id_list();
  return {
    name: name?.getText() ?? '',
    object: object?.getText().replace(/^Schema\.(?=\w+$)/i, '') ?? '',
    events: context.triggerCase_list().map((event) => event.children?.map((word) => word.getText().toLowerCase()).join(' ') ?? ''),
    ...mixedBody(
      context
        .triggerBlock()
        .triggerBlockMember_list()
        .map((part) => ({ declaration: part.triggerMemberDeclaration(), words: part.modifier_list(), statement: part.statement() })),
    ),
    range: rangeOf(context),
    nameRange: name === undefined ? rangeOf(context) : rangeOf(name),
    objectRange: object === undefined ? rangeOf(context) : rangeOf(object),
  };
}

/** Variables are statements here; that their methods and classes see them is the checker's business. */
function mixedBody(parts: readonly Part[]): MixedBody {
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
