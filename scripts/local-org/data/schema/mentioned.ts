/** Standard objects that exist in the local org because code names them. */
import type { Signatures } from '../../compiler/signatures/index.ts';
import { withoutTexts } from '../project/codeFeatures.ts';
import type { Project } from '../project/model.ts';
import type { Objects } from './objects.ts';
import { knowledgeNames } from './standard/objects/knowledge.ts';

/** Objects of the carts that calculators work on. */
const CARTS = ['WebStore', 'WebCart', 'CartDeliveryGroup', 'CartItem'];
/** What a library has from its first day. Source: Object Reference, "ContentWorkspace", RootContentFolderId, "ContentFolderLink". */
const FOLDERS = ['ContentFolder', 'ContentFolderLink', 'ContentFolderMember'];

/**
 * Standard objects whose names occur in code. Shares, feeds and histories bring their object along.
 * @param own names of the project's objects.
 */
export function mentionedNames(signatures: Signatures, texts: readonly string[], own: readonly string[]): readonly string[] {
  const known = new Map(signatures.standardObjectNames().map((name) => [name.toLowerCase(), name]));
  const words = new Set(texts.flatMap((text) => text.match(/\b[A-Za-z]\w+\b/g) ?? []).map((word) => word.toLowerCase()));
  const asked = onlyAskedFor(texts);
  const named = [...words]
    .filter((word) => !asked.has(word))
    .flatMap((word) => [known.get(word) ?? [], known.get(word.replace(/(feed|history|share)$/, '')) ?? []].flat())
    .filter((name) => !['Name', 'Location', 'Address', 'AggregateResult', 'SObject'].includes(name));
  // types of the same name hide these, so code must qualify them
  const hidden = ['Location', 'Address'].filter((name) => words.has(`${name.toLowerCase()}share`) || isNamedAsObject(name, texts));
  return [
    ...named,
    ...hidden,
    ...knowledgeNames([...named, ...own]),
    ...(words.has('cartextension') ? CARTS : []),
    ...(words.has('contentworkspace') ? FOLDERS : []),
    // a tag belongs to the definition of its word
    ...(named.some((name) => name.endsWith('Tag')) ? ['TagDefinition'] : []),
  ];
}

function isNamedAsObject(name: string, texts: readonly string[]): boolean {
  return texts.some((text) => new RegExp(`\\b(Schema\\.|FROM\\s+)${name}\\b|\\b${name}\\.SObjectType\\b`, 'i').test(text));
}

/** Objects whose existence code only tests: a new org does not have them. @return in lower case. */
export function onlyAskedFor(texts: readonly string[]): ReadonlySet<string> {
  const asked = texts.flatMap((text) => [...text.matchAll(ASKED)].map(([, byType, byName]) => byType ?? byName ?? ''));
  const code = asked.length === 0 ? [] : texts.map(withoutTexts);
  return new Set(asked.filter((name) => !isNamedAsObject(name, code)).map((name) => name.toLowerCase()));
}
const ASKED = /\bforName\s*\(\s*'Schema\.(\w+)'\s*\)\s*[!=]=\s*null\b|\bgetGlobalDescribe\(\)\s*\.\s*containsKey\s*\(\s*'(\w+)'/gi;

/** Shares exist where sharing is not open, and the rest where code names them. */
export function companionNames(objects: Objects, project: Project): readonly string[] {
  const text = project.sources.map((source) => source.text).join('\n');
  const words = new Set(
    [...text.matchAll(/\b(\w+__(?:Share|History|Feed|ChangeEvent))\b/gi)].map(([, word = '']) => objects.find(word)?.name ?? ''),
  );
  const shares = objects
    .known()
    .filter(({ isCustom, kind, sharingModel }) => isCustom && kind === 'object' && (sharingModel === 'Private' || sharingModel === 'Read'))
    .map(({ name }) => name.replace(/__c$/, '__Share'));
  return [...words, ...shares].filter((name) => name !== '');
}
