/** Formulas that Apex builds and evaluates. Source: Apex Reference Guide, "FormulaEval Namespace" and "Formula Class"; Apex Developer Guide, "Formula Evaluation in Apex". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList, ApexSet } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import type { PlatformEnumValue } from '../../../platform/core/platformEnum.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { ApexTypeValue } from '../../../platform/system/objects/type.ts';
import { evaluateFormula } from '../../formula/evaluate.ts';
import type { FormulaScope } from '../../formula/scope.ts';
import { textOf } from '../../formula/values.ts';
import { recordFieldsOf } from '../../formula/fields.ts';
import { kindOf, type ResultKind } from '../../formula/infer.ts';
import { parameterProblem } from '../../formula/parameters.ts';
import { labelOf } from '../../formula/misfit.ts';
import { parseFormula } from '../../formula/parse.ts';
import { FormulaError } from '../../formula/scan.ts';
import { fieldsOf, type Formula } from '../../formula/tree.ts';
import { callProblem } from '../../formula/usable.ts';
import { SObjectTypeToken } from '../describe/tokens.ts';
import { recalculateFormulas } from './recalculation.ts';
import { ofType, placeAt, valueAt, type Place } from './context.ts';
import { asReturnType } from './values.ts';

const MOST_CHARACTERS = 3900;
const EXPECTED: Readonly<Record<string, ResultKind>> = {
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  DATETIME: 'DateTime',
  DECIMAL: 'Number',
  DOUBLE: 'Number',
  INTEGER: 'Number',
  LONG: 'Number',
  STRING: 'Text',
  ID: 'Text',
  TIME: 'Time',
};

/** The names of number types in messages. */
const NUMBERS: Readonly<Record<string, string>> = { DECIMAL: 'Decimal', DOUBLE: 'Double', INTEGER: 'Integer', LONG: 'Long' };

/** The state of a FormulaBuilder. */
class FormulaBuilder {
  readonly typeName = 'FormulaEval.FormulaBuilder';
  text: string | null = null;
  returnType: PlatformEnumValue | null = null;
  context: ApexType | undefined;
  globals: ReadonlySet<string> = new Set();
  isTemplate = false;
  blankAsZero = false;
}
/** Alternating texts and formulas; a formula that is not a template has one part. */
type Part = string | Formula;
class FormulaInstance {
  readonly typeName = 'FormulaEval.FormulaInstance';
  readonly parts: readonly Part[];
  readonly start: Place;
  readonly settings: FormulaBuilder;
  constructor(parts: readonly Part[], start: Place, settings: FormulaBuilder) {
    this.parts = parts;
    this.start = start;
    this.settings = settings;
  }
  get formulas(): readonly Formula[] {
    return this.parts.filter((part): part is Formula => typeof part !== 'string');
  }
}
const invalid = (message: string): never => raise('System.FormulaValidationException', message);
const wrong = (message: string): never => raise('System.IllegalArgumentException', message);

function build(builder: FormulaBuilder): FormulaInstance {
  const { text, returnType, context } = builder;
  if (text === null || returnType === null || context === undefined)
    return wrong(
      'build() can be called only after all three required methods: withFormula(), withReturnType() and withType() have been called',
    );
  if (builder.isTemplate && returnType.name !== 'STRING') return wrong('The only supported return type for template mode is STRING.');
  if (text.length > MOST_CHARACTERS)
    return invalid(
      `Formula is too long (${text.length.toLocaleString('en-US')} characters).  Maximum length is ${MOST_CHARACTERS.toLocaleString('en-US')} characters`,
    );
  const parts = partsOf(text, builder.isTemplate);
  const instance = new FormulaInstance(parts, ofType(context), { ...builder });
  for (const formula of instance.formulas) check(formula, instance);
  const [formula] = instance.formulas;
  const found = builder.isTemplate || formula === undefined ? 'Text' : kindOf(formula, (path) => resultAt(instance, path));
  const expected = EXPECTED[returnType.name];
  if (found !== undefined && found !== expected)
    invalid(
      `Formula result is data type (${labelOf(found)}), incompatible with expected data type (${NUMBERS[returnType.name] ?? labelOf(expected)}).`,
    );
  return instance;
}

function partsOf(text: string, isTemplate: boolean): readonly Part[] {
  try {
    if (!isTemplate) return [parseFormula(text)];
    return text.split(/(\{![^}]*\})/).map((part) => (part.startsWith('{!') ? parseFormula(part.slice(2, -1)) : part));
  } catch (error) {
    return error instanceof FormulaError ? invalid(error.message) : raiseAgain(error);
  }
}
function raiseAgain(error: unknown): never {
  throw error;
}

function check(formula: Formula, instance: FormulaInstance): void {
  const problem = callProblem(formula);
  if (problem !== undefined) invalid(problem);
  for (const path of fieldsOf(formula)) {
    const [first = ''] = path;
    const isKnown = first.startsWith('$')
      ? instance.settings.globals.has(first.slice(1).toUpperCase())
      : placeAt(instance.start, path) !== undefined;
    if (isKnown) continue;
    invalid(
      instance.start.kind === 'record' && !first.startsWith('$')
        ? `Could not access the following field: ${path.join('.')}. Contact your administrator.`
        : `Field ${path.join('.')} does not exist. Check spelling.`,
    );
  }
  const unfit = parameterProblem(
    formula,
    (path) => valueAtPath(instance, path)?.result,
    (path) => valueAtPath(instance, path)?.name,
  );
  if (unfit !== undefined) invalid(unfit);
}
function valueAtPath({ start }: FormulaInstance, path: readonly string[]): Extract<Place, { kind: 'value' }> | undefined {
  if (path[0]?.startsWith('$') === true) return undefined;
  const place = placeAt(start, path);
  return place?.kind === 'value' ? place : undefined;
}
/** Choices count as texts, but for what functions take. */
function resultAt(instance: FormulaInstance, path: readonly string[]): ResultKind | undefined {
  const place = valueAtPath(instance, path);
  return place === undefined ? undefined : (place.result ?? 'Text');
}

function evaluate(instance: FormulaInstance, context: ApexValue): ApexValue {
  const { settings, parts } = instance;
  if (context === null) return wrong('evaluate method parameter cannot be null');
  const scope = scopeOf(instance, context);
  const [first] = parts;
  if (settings.isTemplate || first === undefined || typeof first === 'string')
    return parts.map((part) => (typeof part === 'string' ? part : textOf(evaluateFormula(part, scope)))).join('');
  return asReturnType(evaluateFormula(first, scope), settings.returnType?.name ?? 'STRING');
}

function scopeOf(instance: FormulaInstance, context: ApexValue): FormulaScope {
  const { org, user } = transaction();
  return {
    field: (path) => valueAt(context, path),
    prior: () => null,
    isZeroWhenBlank: (path) => {
      const place = instance.settings.blankAsZero ? placeAt(instance.start, path) : undefined;
      return place?.kind === 'value' && place.isNumber;
    },
    kindAt: (path) => resultAt(instance, path),
    isNew: false,
    isClone: false,
    nowMs: org.clock.now(),
    zone: user.timeZone,
    isStrict: true,
    blanksAreUnknown: true,
    keepsEmptyTexts: true,
    isTemplate: instance.settings.isTemplate,
  };
}

const contextType = (type: ApexValue): ApexType | undefined => {
  if (type instanceof SObjectTypeToken) return { kind: 'sobject', name: type.schema.name };
  return type instanceof ApexTypeValue ? type.type : undefined;
};
/** Each setter returns the builder. */
const setting = (apply: (self: FormulaBuilder, value: ApexValue) => void) => (self: FormulaBuilder, value: ApexValue) => {
  apply(self, value);
  return self;
};

definePlatformClass({
  name: 'FormulaEval.FormulaBuilder',
  instances: FormulaBuilder,
  statics: { builder: () => new FormulaBuilder() },
  methods: {
    withFormula: setting((self, text) => (self.text = (text as string | null) || wrong('Formula text cannot be null or empty'))),
    withReturnType: setting(
      (self, type) => (self.returnType = (type as PlatformEnumValue | null) ?? wrong('Formula return type cannot be null')),
    ),
    withType: setting((self, type) => (self.context = contextType(type))),
    withGlobalVariables: setting((self, list) => {
      if (!(list instanceof ApexList) || list.items.length === 0) wrong('Formula globals list cannot be null or empty');
      else self.globals = new Set(list.items.map((one) => (one as PlatformEnumValue).name));
    }),
    parseAsTemplate: setting((self, flag) => (self.isTemplate = flag === true)),
    treatNumericNullAsZero: setting((self, flag) => (self.blankAsZero = flag === true)),
    build,
  },
});
definePlatformClass({
  name: 'FormulaEval.FormulaInstance',
  instances: FormulaInstance,
  methods: {
    evaluate,
    getReferencedFields: (self: FormulaInstance) =>
      new ApexSet(
        { kind: 'primitive', name: 'String' },
        self.formulas.flatMap((formula) => recordFieldsOf(formula).map((path) => path.join('.'))),
      ),
  },
});
definePlatformClass({
  name: 'System.Formula',
  statics: { builder: () => new FormulaBuilder(), recalculateFormulas },
});
