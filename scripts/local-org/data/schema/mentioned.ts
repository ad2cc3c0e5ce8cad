/** Objects that an org has here because code names them. */
import type { Signatures } from '../../compiler/signatures/index.ts';
import type { Project } from '../project/model.ts';
import type { Objects } from './objects.ts';
import { knowledgeNames } from './standard/knowledge.ts';

/** Standard objects whose names stand in code: any word there may be one. What shows or shares an object's records brings it along. @param own names of the project's objects. */
export function mentionedNames(signatures: Signatures, texts: readonly string[], own: readonly string[]): readonly string[] {
  const known = new Map(signatures.standardObjectNames().map((name) => [name.toLowerCase(), name]));
  const words = new Set(texts.flatMap((text) => text.match(/\b[A-Za-z]\w+\b/g) ?? []).map((word) => word.toLowerCase()));
  const named = [...words]
    .flatMap((word) => [known.get(word) ?? [], known.get(word.replace(/(feed|history|share)$/, '')) ?? []].flat())
    .filter((name) => !['Name', 'Location', 'Address', 'AggregateResult', 'SObject'].includes(name));
  // types of the same name hide these: code must say which it means
  const hidden = ['Location', 'Address'].filter(
    (name) =>
      words.has(`${name.toLowerCase()}share`) ||
      texts.some((text) => new RegExp(`\\b(Schema\\.|FROM\\s+)${name}\\b|\\b${name}\\.SObjectType\\b`, 'i').test(text)),
  );
  return [...named, ...hidden, ...knowledgeNames([...named, ...own])];
}

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
