/**
 * Lookups to custom objects that the project does not have, as those of a package that is not there. An org refuses the field, and with it the object.
 * Here it is told of and may be empty, so that records of the object can be saved. Source: Metadata API Developer Guide, "CustomField"; the words are an org's.
 */
import type { ObjectSource, Project } from './model.ts';
import { problemAt, type ProjectProblem } from './problem.ts';
import { text, texts, type Xml } from './xml.ts';

const LOOKUPS = new Set(['Lookup', 'MasterDetail']);

/** The project, its masters that are not there made plain lookups. */
export function withoutMissingParents(project: Project): Project {
  const known = new Set(project.objects.map(({ name }) => name.toLowerCase()));
  const isMissing = (name: string): boolean => /__c$/i.test(name) && !known.has(name.toLowerCase());
  const problems: ProjectProblem[] = [];
  const usable = ({ name, definition }: ObjectSource, field: Xml): Xml => {
    const parent = LOOKUPS.has(text(field, 'type') ?? '') ? texts(field, 'referenceTo').find(isMissing) : undefined;
    if (parent === undefined) return field;
    const words = `${name}.${text(field, 'fullName') ?? ''}: referenceTo value of '${parent}' does not resolve to a valid sObject type`;
    problems.push(problemAt(definition, field, words));
    return { ...field, type: 'Lookup', required: 'false' };
  };
  const objects = project.objects.map((object) => ({ ...object, fields: object.fields.map((field) => usable(object, field)) }));
  return problems.length === 0 ? project : { ...project, objects, problems: [...project.problems, ...problems] };
}
