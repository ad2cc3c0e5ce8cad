/** Formulas in a project's metadata that an org would not deploy. The messages are those of its formula editor. */
import { readFileSync } from 'node:fs';
import type { Project } from '../project/model.ts';
import type { ProjectProblem } from '../project/problem.ts';
import { text, type Xml } from '../project/xml.ts';
import { chosenParent, parentField, type ObjectSchema, type Schema } from '../schema/index.ts';
import { fieldAt, resultOf } from './fields.ts';
import { kindOf, type KindOfField, type ResultKind } from './infer.ts';
import { parameterProblem } from './parameters.ts';
import { placeProblem, type FormulaPlace } from './places.ts';
import { fieldsOf } from './tree.ts';
import { readFormula } from './usable.ts';

/** Formula fields and validation rules of a project that an org would refuse to deploy. */
export function formulaProblems(project: Project, schema: Schema): readonly ProjectProblem[] {
  return project.objects.flatMap((source) => {
    const object = schema.find(source.name);
    if (object === undefined) return [];
    const found = (xml: Xml, formula: string | undefined, place: FormulaPlace): readonly ProjectProblem[] => {
      const expected = place === 'rule' ? 'Boolean' : OF_FIELD[text(xml, 'type') ?? ''];
      const problem = formula === undefined ? undefined : problemOf(formula, { place, expected }, object, { schema, project });
      return problem === undefined ? [] : [at(source.definition, xml, `${source.name}.${text(xml, 'fullName') ?? ''}: ${problem}`)];
    };
    return [
      ...source.fields.flatMap((xml) => found(xml, text(xml, 'formula'), 'field')),
      ...source.validationRules.flatMap((xml) => found(xml, text(xml, 'errorConditionFormula'), 'rule')),
    ];
  });
}

/** The position of a part of an object: its own file, or a line of the object's file. */
function at(definition: Xml, part: Xml, message: string): ProjectProblem {
  const own = text(part, '#source');
  const file = own ?? text(definition, '#source') ?? '';
  const lines = own === undefined && file !== '' ? readFileSync(file, 'utf8').split('\n') : [];
  const line = lines.findIndex((one) => one.includes(`<fullName>${text(part, 'fullName') ?? ''}</fullName>`));
  return { file, line: Math.max(0, line) + 1, message };
}

interface Org {
  readonly schema: Schema;
  readonly project: Project;
}

/** Where a formula stands, and the type that its result has there, if that is checked. */
interface Stand {
  readonly place: FormulaPlace;
  readonly expected: ResultKind | undefined;
}
/** By field type; the words for others are not known. */
const OF_FIELD: Readonly<Record<string, ResultKind>> = { Text: 'Text', Number: 'Number', Checkbox: 'Boolean' };

function problemOf(source: string, { place, expected }: Stand, object: ObjectSchema, { schema, project }: Org): string | undefined {
  const { formula, problem } = readFormula(source);
  if (formula === undefined || problem !== undefined) return problem;
  const missing = fieldsOf(formula).find((path) => isMissing(path, object, schema) || isUnknownGlobal(path, project));
  if (missing !== undefined) return `Field ${missing.join('.')} does not exist. Check spelling.`;
  const kindOfField: KindOfField = (path) => resultOf(fieldAt(schema, object, path));
  return placeProblem(formula, place) ?? parameterProblem(formula, kindOfField) ?? resultProblem(kindOf(formula, kindOfField), expected);
}

function resultProblem(found: ResultKind | undefined, expected: ResultKind | undefined): string | undefined {
  if (found === undefined || expected === undefined || found === expected) return undefined;
  return `Formula result is data type (${named(found)}), incompatible with expected data type (${named(expected)}).`;
}
const named = (kind: ResultKind): string => (kind === 'Boolean' ? 'true or false' : kind);

/** Whether a label or custom permission of no package is none of the project's. */
function isUnknownGlobal([root = '', name = '', ...rest]: readonly string[], { labels, metadata }: Project): boolean {
  if (rest.length > 0 || name.includes('__')) return false;
  const has = (names: Iterable<string>): boolean => [...names].some((one) => one.toLowerCase() === name.toLowerCase());
  if (/^\$label$/i.test(root)) return !has(labels.keys());
  return /^\$permission$/i.test(root) && !has(metadata.get('customPermission')?.keys() ?? []);
}

/** Whether a custom field or relationship in a path does not exist; standard ones are not checked. */
function isMissing([step = '', ...rest]: readonly string[], object: ObjectSchema, schema: Schema): boolean {
  if (step.startsWith('$')) return false;
  if (rest.length === 0) return /__c$/i.test(step) && !object.fields.has(step.toLowerCase());
  const lookup = parentField(object, step);
  if (lookup === undefined) return /__r$/i.test(step);
  const parent = schema.find(chosenParent(step) ?? lookup.referenceTo[0] ?? '');
  return lookup.referenceTo.length === 1 && parent !== undefined && isMissing(rest, parent, schema);
}
