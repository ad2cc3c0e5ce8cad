/**
 * Parses scripts. Source: MuleSoft Documentation, "DataWeave Language Introduction".
 * Errors: System.DataWeaveScriptException for what is no script, NotImplemented for parts of the language that are not read.
 */
import type { Script } from '../ast.ts';
import { ScriptReader } from './script.ts';

export function parseScript(source: string): Script {
  return new ScriptReader(source).script();
}
