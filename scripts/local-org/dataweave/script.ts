/** DataWeave.Script and DataWeave.Result: scripts of the project by name. Source: Apex Reference Guide, "DataWeave Namespace". */
import { readFileSync } from 'node:fs';
import { ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { fromApex, toApex } from './apexValues.ts';
import { scriptError } from './lexer.ts';
import { parseScript } from './parser/index.ts';
import { readText } from './readers.ts';
import { runScript, type Outcome } from './run.ts';
import type { Value } from './values.ts';
import { writeText } from './writers.ts';

const APEX = new Set(['application/apex', 'application/java']);

class DataWeaveScript {
  readonly typeName = 'DataWeave.Script';
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  execute(inputs: ApexMap | null): DataWeaveResult {
    const { dataWeaveScripts } = transaction().org.project;
    const path = [...dataWeaveScripts].find(([known]) => known.toLowerCase() === this.name.toLowerCase())?.[1];
    if (path === undefined) return scriptError(`DataWeave script not found: ${this.name}`);
    const script = parseScript(readFileSync(path, 'utf8'));
    const values = new Map<string, Value>();
    for (const [key, value] of inputs?.pairs() ?? []) {
      const format = script.inputs.get(String(key));
      values.set(String(key), typeof value === 'string' && format !== undefined ? readText(value, format) : fromApex(value));
    }
    const outcome = runScript(script, values);
    return new DataWeaveResult(outcome, APEX.has(outcome.format.type) ? undefined : writeText(outcome.value, outcome.format));
  }
}

class DataWeaveResult {
  readonly typeName = 'DataWeave.Result';
  readonly outcome: Outcome;
  /** Undefined where the script makes values of Apex. */
  readonly written: string | undefined;
  constructor(outcome: Outcome, written: string | undefined) {
    this.outcome = outcome;
    this.written = written;
  }
  get value(): ApexValue {
    return this.written ?? toApex(this.outcome.value);
  }
}

const execute = (self: DataWeaveScript, inputs: ApexMap | null = null): DataWeaveResult => self.execute(inputs);
definePlatformClass({
  name: 'DataWeave.Script',
  instances: DataWeaveScript,
  statics: {
    'createScript(String)': (name: string) => new DataWeaveScript(name),
    'createScript(String,String)': (_namespace: string, name: string) => new DataWeaveScript(name),
  },
  methods: { execute, toString: (self: DataWeaveScript) => `DataWeave.Script[${self.name}]` },
});
definePlatformClass({
  name: 'DataWeave.Result',
  instances: DataWeaveResult,
  methods: {
    getValue: (self: DataWeaveResult) => self.value,
    getValueAsString: (self: DataWeaveResult) =>
      self.written ?? writeText(self.outcome.value, { type: 'application/json', properties: {} }),
  },
});

/** `DataWeaveScriptResource.name`: a class for each script. */
export function defineScriptClasses(names: readonly string[]): void {
  for (const name of names)
    definePlatformClass({
      name: `DataWeaveScriptResource.${name}`,
      isInstance: (value: ApexValue) => value instanceof DataWeaveScript && value.name === name,
      constructors: { '*': () => new DataWeaveScript(name) },
      methods: { execute },
    });
}
