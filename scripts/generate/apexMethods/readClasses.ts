/** The Apex classes of the package as syntax trees, with the ApexDoc of what travels to the browser. */
import { join } from 'node:path';
import { filesBelow } from '../../checks/files.ts';
import {
  SyntaxCache,
  type ClassDeclaration,
  type EnumDeclaration,
  type Member,
  type TypeDeclaration,
} from '../../local-org/compiler/syntax/index.ts';

/** A top-level class with its file's text, which holds the comments. */
export interface ApexSource {
  readonly type: TypeDeclaration;
  readonly text: string;
}
export type Travelling = ClassDeclaration | EnumDeclaration;

/** By name. Errors: names the file that does not parse. */
export function readClasses(root: string): readonly ApexSource[] {
  const cache = new SyntaxCache(join(root, 'node_modules', '.cache', 'local-org', 'syntax'));
  return filesBelow(root, 'force-app/main', /\.cls$/).flatMap(({ path, text }) => {
    if (!text.toLowerCase().includes('@auraenabled')) return [];
    const { tree, diagnostics } = cache.parse(join(root, path), text, 'class');
    const [problem] = diagnostics;
    if (problem !== undefined || tree?.kind !== 'class-file')
      throw new Error(`${path}:${String(problem?.line ?? 1)} ${problem?.message ?? 'is no class'}`);
    return [{ type: tree.type, text }];
  });
}

type Annotated = Exclude<Member, { kind: 'initializer' }>;

export const auraEnabled = (member: Annotated): Readonly<Record<string, string>> | undefined =>
  member.kind === 'constructor'
    ? undefined
    : member.modifiers.annotations.find(({ name }) => name.toLowerCase() === 'auraenabled')?.parameters;

/** The ApexDoc that stands right before a member: without stars, as lines; empty when there is none. */
export function docOf(text: string, start: number): readonly string[] {
  const before = text
    .slice(0, start)
    .replace(/(?:@\w+(?:\([^()]*\))?\s*|\b(?:public|global|private|protected|static|virtual|abstract|override|transient|final)\s+)*$/i, '')
    .trimEnd();
  if (!before.endsWith('*/')) return [];
  const opened = before.lastIndexOf('/**');
  if (opened < 0) return [];
  return before
    .slice(opened + 3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .filter((line) => line !== '');
}
