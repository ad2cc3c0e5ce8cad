/**
 * The catalogue of fields and relationships as rows. They are thousands, so that they are made when an org opens only if the project's
 * code or metadata names them, and otherwise when a query first reads them.
 */
import { mentions, type Project } from '../../project/model.ts';
import type { Schema } from '../../schema/index.ts';
import { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { addFieldRows } from './fieldRows.ts';
import { addRelationshipRows } from './relationshipRows.ts';

interface Part {
  /** The first of them has rows whenever the part has any. */
  readonly objects: readonly [string, ...string[]];
  readonly add: (rows: Rows) => void;
}
const PARTS: readonly Part[] = [
  { objects: ['FieldDefinition', 'EntityParticle', 'PicklistValueInfo'], add: addFieldRows },
  { objects: ['RelationshipDomain', 'RelationshipInfo'], add: addRelationshipRows },
];

/** Makes the rows that the project will ask for. Those of an earlier start go: they may be of another schema. */
export function seedCatalogue(rows: Rows, project: Project): void {
  for (const part of PARTS) {
    for (const name of part.objects) rows.store.run(`DELETE FROM "${name}"`);
    if (isNamed(part, rows.schema, project)) part.add(rows);
  }
}

/** In code, as an object or as the children of another one (`FROM Fields`), or by lookups of custom objects. */
function isNamed({ objects }: Part, schema: Schema, project: Project): boolean {
  const all = schema.all();
  const relations = all.flatMap(({ children }) => [...children.values()].filter(({ object }) => objects.includes(object)));
  return (
    mentions(
      project,
      new RegExp(`\\b(?:${objects.join('|')})\\b|\\bFROM\\s+(?:\\w+\\.)?(?:${relations.map(({ name }) => name).join('|')})\\b`, 'i'),
    ) ||
    all.some(
      ({ isCustom, fields }) =>
        isCustom && [...fields.values()].some(({ referenceTo }) => referenceTo.some((target) => objects.includes(target))),
    )
  );
}

/** Makes the rows that a statement reads, unless they are there; a rollback takes them away. @param now milliseconds since 1970 */
export function fillCatalogueFor(sql: string, store: Store, schema: Schema, now: number): void {
  for (const { objects, add } of PARTS)
    if (objects.some((name) => sql.includes(`"${name}"`)) && store.all(`SELECT 1 FROM "${objects[0]}" LIMIT 1`).length === 0)
      add(new Rows(store, schema, now));
}
