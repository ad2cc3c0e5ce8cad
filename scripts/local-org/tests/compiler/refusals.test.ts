/**
 * What the compiler refuses and what it takes, program by program.
 * Source: words and places of the Apex compiler's front end as Salesforce's language server ships it; Apex Developer Guide.
 */
import type { LocalOrg } from '../../org.ts';
import { openEmptyOrg, refusals } from './compile.ts';
import { AGAIN } from './refused/again.ts';
import { DEMANDS } from './refused/demands.ts';
import { ASKING } from './refused/asking.ts';
import { RECORD_CASES } from './refused/recordCases.ts';
import { PROMISES } from './refused/promises.ts';
import { ANNOTATIONS } from './refused/annotations.ts';
import { BASES } from './refused/bases.ts';
import { CARRIED } from './refused/carried.ts';
import { TORN } from './refused/torn.ts';
import { ASKED } from './refused/asked.ts';
import { BESIDE } from './refused/beside.ts';
import { BODIES } from './refused/bodies.ts';
import { BROKEN_OFF } from './refused/brokenOff.ts';
import { BUILT_INS } from './refused/builtIns.ts';
import { CASE_RESTS } from './refused/caseRests.ts';
import { OVERRIDDEN_TWICE } from './refused/overriddenTwice.ts';
import { ITERATORS } from './refused/iterators.ts';
import { GLOBAL_SIGNATURES } from './refused/globalSignatures.ts';
import { CASE_VALUES } from './refused/caseValues.ts';
import { HANDED_DOWN } from './refused/handedDown.ts';
import { NULLS_AND_VOIDS } from './refused/nullsAndVoids.ts';
import { GOING_ON } from './refused/goingOn.ts';
import { CASES } from './refused/cases.ts';
import { CLOSINGS } from './refused/closings.ts';
import { CONTRACTS } from './refused/contracts.ts';
import { CUT_OFF } from './refused/cutOff.ts';
import { DECLARATIONS } from './refused/declarations.ts';
import { CONVERSIONS, CREATIONS, NAMES, OPERATORS } from './refused/expressions.ts';
import { DOTS } from './refused/dots.ts';
import { DUTIES } from './refused/duties.ts';
import { EXTENDED } from './refused/extended.ts';
import { GLOBALS } from './refused/globals.ts';
import { INHERITED_STATICS } from './refused/inheritedStatics.ts';
import { LOST_BRANCHES } from './refused/lostBranches.ts';
import { PROTECTED_TYPES } from './refused/protectedTypes.ts';
import { LETTERS } from './refused/letters.ts';
import { HALVES } from './refused/halves.ts';
import { MADE } from './refused/made.ts';
import { MEETINGS } from './refused/meetings.ts';
import { MISSING } from './refused/missing.ts';
import { MODIFIERS } from './refused/modifiers.ts';
import { NAMES_DECLARED } from './refused/names.ts';
import { ORDER } from './refused/order.ts';
import { OUT_OF_PLACE } from './refused/outOfPlace.ts';
import { OVERLOADS } from './refused/overloads.ts';
import { PATHS } from './refused/paths.ts';
import { PHASES } from './refused/phases.ts';
import { PLACES } from './refused/places.ts';
import { QUERIES } from './refused/queries.ts';
import { QUERY_CLAUSES } from './refused/queryClauses.ts';
import { QUERY_TEXTS } from './refused/queryTexts.ts';
import { QUERY_RESTS } from './refused/queryRests.ts';
import { REACHED } from './refused/reached.ts';
import { READING } from './refused/reading.ts';
import { RECEIVERS } from './refused/receivers.ts';
import { RECORDED } from './refused/recorded.ts';
import { REMAINS } from './refused/remains.ts';
import type { Row } from './refused/row.ts';
import { SHOWN_QUERIES } from './refused/shownQueries.ts';
import { SIGNS } from './refused/signs.ts';
import { SLIPS } from './refused/slips.ts';
import { STAGES } from './refused/stages.ts';
import { STATEMENTS, SWITCHES } from './refused/statements.ts';
import { CIRCLES } from './refused/circles.ts';
import { OVERRIDDEN } from './refused/overridden.ts';
import { STUMBLES } from './refused/stumbles.ts';
import { NAMELESS } from './refused/nameless.ts';
import { ANSWERED } from './refused/answered.ts';
import { STYLES } from './refused/styles.ts';
import { TAKEN_BODIES } from './refused/takenBodies.ts';
import { TAKEN_TYPES } from './refused/takenTypes.ts';
import { TRIGGERS } from './refused/triggers.ts';
import { TWICE } from './refused/twice.ts';
import { UNKEPT } from './refused/unkept.ts';
import { UNLINKED } from './refused/unlinked.ts';
import { UNPASSED } from './refused/unpassed.ts';
import { UNREAD } from './refused/unread.ts';
import { VALUES } from './refused/values.ts';
import { OTHER, VISIBILITY } from './refused/visibility.ts';
import { VOIDS } from './refused/voids.ts';
import { WORD_ORDER } from './refused/wordOrder.ts';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  declarations: DECLARATIONS,
  modifiers: MODIFIERS,
  statements: STATEMENTS,
  switches: SWITCHES,
  names: NAMES,
  operators: OPERATORS,
  conversions: CONVERSIONS,
  creations: CREATIONS,
  triggers: TRIGGERS,
  visibility: VISIBILITY,
  annotations: ANNOTATIONS,
  overloads: OVERLOADS,
  values: VALUES,
  meetings: MEETINGS,
  unlinked: UNLINKED,
  unkept: UNKEPT,
  contracts: CONTRACTS,
  paths: PATHS,
  globals: GLOBALS,
  stages: STAGES,
  missing: MISSING,
  beside: BESIDE,
  order: ORDER,
  queries: QUERIES,
  'queries that are shown': SHOWN_QUERIES,
  'clauses of queries': QUERY_CLAUSES,
  'what is left of queries': QUERY_RESTS,
  'given names': BUILT_INS,
  duties: DUTIES,
  'types that are right': TAKEN_TYPES,
  'bodies that are right': TAKEN_BODIES,
  'who is asked': ASKED,
  'what is not reached': REACHED,
  reading: READING,
  places: PLACES,
  bodies: BODIES,
  circles: CIRCLES,
  overridden: OVERRIDDEN,
  styles: STYLES,
  phases: PHASES,
  remains: REMAINS,
  'what breaks off': BROKEN_OFF,
  'declared names': NAMES_DECLARED,
  voids: VOIDS,
  slips: SLIPS,
  halves: HALVES,
  'names that are none': NAMELESS,
  'what is answered': ANSWERED,
  'half collections that annotations ask about': STUMBLES,
  cases: CASES,
  'going on': GOING_ON,
  'nulls and voids': NULLS_AND_VOIDS,
  'handed down': HANDED_DOWN,
  'values of cases': CASE_VALUES,
  'global signatures': GLOBAL_SIGNATURES,
  iterators: ITERATORS,
  'overridden twice': OVERRIDDEN_TWICE,
  dots: DOTS,
  unread: UNREAD,
  again: AGAIN,
  closings: CLOSINGS,
  'what is cut off': CUT_OFF,
  'order of words': WORD_ORDER,
  'what is extended': EXTENDED,
  signs: SIGNS,
  receivers: RECEIVERS,
  'what is left of cases': CASE_RESTS,
  'what supertypes demand': DEMANDS,
  'what annotations ask first': ASKING,
  'cases of records': RECORD_CASES,
  'what is promised': PROMISES,
  'what the platform does not get past': UNPASSED,
  'letters and words': LETTERS,
  'texts in queries': QUERY_TEXTS,
  'what is out of place': OUT_OF_PLACE,
  'what every class inherits': BASES,
  'what leaves Apex': CARRIED,
  'what is torn': TORN,
  'statics of a superclass': INHERITED_STATICS,
  'what is made': MADE,
  'names that are taken': TWICE,
  'branches that are lost': LOST_BRANCHES,
  'types that say protected': PROTECTED_TYPES,
  recorded: RECORDED,
};

let org: LocalOrg;
beforeAll(() => {
  org = openEmptyOrg();
});
afterAll(() => org.close());

describe.each(Object.entries(TABLES))('%s', (_name, rows) => {
  it.each(rows)('$code', ({ code, says }) => {
    expect(refusals(org, code, { Other: OTHER })).toEqual(says);
  });
});
