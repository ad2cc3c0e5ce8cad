/** Formulas in a project's metadata that an org would not deploy. The messages are those of its formula editor. */
import type { Project } from '../project/model.ts';
import { problemAt, type ProjectProblem } from '../project/problem.ts';
import { text, type Xml } from '../project/xml.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/index.ts';
import { cycleProblem } from './cycles.ts';
import { fieldAt, lookupName, surelyOf } from './fields.ts';
import { kindOf, type KindOfField, type ResultKind } from './infer.ts';
import { labelOf } from './misfit.ts';
import { isMissing } from './missing.ts';
import { parameterProblem } from './parameters.ts';
import { placeProblem, type FormulaPlace } from './places.ts';
import { fieldsOf } from './tree.ts';
import { unsupportedProblem } from './unsupported.ts';
import { readFormula } from './usable.ts';

/** Formula fields and validation rules of a project that an org would refuse to deploy. */
export function formulaProblems(project: Project, schema: Schema): readonly ProjectProblem[] {
  return project.objects.flatMap((source) => {
    const object = schema.find(source.name);
    if (object === undefined) return [];
    const found = (xml: Xml, formula: string | undefined, place: FormulaPlace): readonly ProjectProblem[] => {
      if (formula === undefined) return [];
      const type = place === 'rule' ? 'Checkbox' : (text(xml, 'type') ?? '');
      const cycle = place === 'field' ? cycleProblem(schema, object, text(xml, 'fullName') ?? '') : undefined;
      const problem = problemOf(formula, { place, type }, object, { schema, project }) ?? cycle;
      return problem === undefined ? [] : [problemAt(source.definition, xml, `${source.name}.${text(xml, 'fullName') ?? ''}: ${problem}`)];
    };
    return [
      ...source.fields.flatMap((xml) => found(xml, text(xml, 'formula'), 'field')),
      ...source.validationRules.flatMap((xml) => found(xml, text(xml, 'errorConditionFormula'), 'rule')),
    ];
  });
}

interface Org {
  readonly schema: Schema;
  readonly project: Project;
}

/** Where a formula stands, and the type that its result has there, if that is checked. */
interface Stand {
  readonly place: FormulaPlace;
  readonly type: string;
}
/** By field type. */
const OF_FIELD: Readonly<Record<string, ResultKind>> = {
  Text: 'Text',
  Number: 'Number',
  Currency: 'Number',
  Percent: 'Number',
  Checkbox: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
};

/** Source: Salesforce Help, "Formula Field Limits and Restrictions"; the words are those of the platform's open formula engine. */
const MOST_CHARACTERS = 3900;
function lengthProblem(source: string): string | undefined {
  const [found, most] = [source.length, MOST_CHARACTERS].map((count) => count.toLocaleString('en-US'));
  return source.length > MOST_CHARACTERS
    ? `Formula is too long (${String(found)} characters).  Maximum length is ${String(most)} characters`
    : undefined;
}

function problemOf(source: string, { place, type }: Stand, object: ObjectSchema, { schema, project }: Org): string | undefined {
  const tooLong = lengthProblem(source);
  if (tooLong !== undefined) return tooLong;
  const { formula, problem } = readFormula(source);
  if (formula === undefined || problem !== undefined) return problem;
  const missing = fieldsOf(formula).find((path) => isMissing(path, object, { schema, project }));
  if (missing !== undefined) return `Field ${missing.join('.')} does not exist. Check spelling.`;
  const fieldOf = (path: readonly string[]): FieldSchema | undefined => fieldAt(schema, object, path);
  const kindOfField: KindOfField = (path) => surelyOf(fieldOf(path));
  return (
    placeProblem(formula, place) ??
    unsupportedProblem(formula, place, fieldOf) ??
    parameterProblem(formula, kindOfField, (path) => lookupName(schema, fieldOf(path))) ??
    resultProblem(kindOf(formula, kindOfField), type)
  );
}

/** A day field takes a moment, too. Source: the platform's open formula engine. */
function resultProblem(found: ResultKind | undefined, type: string): string | undefined {
  const expected = OF_FIELD[type];
  if (found === undefined || expected === undefined || found === expected) return undefined;
  if (expected === 'Date' && found === 'DateTime') return undefined;
  return `Formula result is data type (${labelOf(found)}), incompatible with expected data type (${EXPECTED[type] ?? type}).`;
}
const EXPECTED: Readonly<Record<string, string>> = { Checkbox: 'true or false', DateTime: 'Date/Time' };
