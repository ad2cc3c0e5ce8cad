/** Where modifiers and annotations stand. */
import type { Member } from '../../../language/ast.ts';

export type Place = 'classes' | 'interfaces' | 'enums' | 'methods' | 'constructors' | 'fields' | 'properties' | 'locals' | 'parameters';

/** The plural of each kind of member, as messages have it. */
export const PLACES = {
  class: 'classes',
  interface: 'interfaces',
  enum: 'enums',
  method: 'methods',
  constructor: 'constructors',
  field: 'fields',
  property: 'properties',
} as const satisfies Readonly<Record<Exclude<Member['kind'], 'initializer'>, Place>>;
