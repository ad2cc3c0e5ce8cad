/** Modifiers: which may stand where, and which exclude each other. Source: Apex Developer Guide, "Access Modifiers", "Inner Classes". */
import type { Modifiers } from '../syntax/ast.ts';

export type Place = 'classes' | 'interfaces' | 'enums' | 'methods' | 'constructors' | 'fields' | 'properties' | 'locals' | 'parameters';

const TYPE_SCOPES = ['private', 'public', 'global'];
const SCOPES = [...TYPE_SCOPES, 'protected'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];
const ALLOWED: Readonly<Record<Place, ReadonlySet<string>>> = {
  classes: new Set([...TYPE_SCOPES, ...SHARING, 'abstract', 'virtual', 'final']),
  interfaces: new Set([...TYPE_SCOPES, ...SHARING, 'virtual', 'abstract']),
  enums: new Set(TYPE_SCOPES),
  methods: new Set([...SCOPES, 'static', 'abstract', 'virtual', 'override', 'final', 'testmethod', 'webservice']),
  constructors: new Set([...SCOPES, 'final']),
  fields: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  properties: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  locals: new Set(['final', 'transient']),
  parameters: new Set(['final']),
};

/** @return the first thing that is wrong with the words in front of a declaration */
export function placementProblem({ words }: Modifiers, place: Place): string | undefined {
  const twice = words.find((word, index) => words.indexOf(word) < index);
  if (twice !== undefined) return `Duplicate modifier: ${twice}`;
  const foreign = words.find((word) => !ALLOWED[place].has(word));
  if (foreign !== undefined) return `${foreign === 'testmethod' ? 'testMethod' : foreign} is not allowed on ${place}`;
  if (words.filter((word) => SCOPES.includes(word)).length > 1) return 'Declarations can only have one scope';
  if (place !== 'methods') return undefined;
  const changeable = words.find((word) => word === 'virtual' || word === 'abstract' || word === 'override');
  return words.includes('static') && changeable !== undefined ? `static methods cannot be ${changeable}` : undefined;
}
