/** Flows and processes from their metadata. Source: Metadata API Developer Guide, "Flow". */
import { isOrchestration } from '../data/project/notRun.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import { PROCESS_ORDER, processStart } from './processes.ts';

/** Kinds of elements, as the metadata names their lists. */
const ELEMENT_KINDS = [
  'actionCalls',
  'apexPluginCalls',
  'assignments',
  'collectionProcessors',
  'customErrors',
  'decisions',
  'loops',
  'orchestratedStages',
  'recordCreates',
  'recordDeletes',
  'recordLookups',
  'recordRollbacks',
  'recordUpdates',
  'screens',
  'steps',
  'subflows',
  'transforms',
  'waits',
] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

export interface FlowElement {
  readonly kind: ElementKind;
  readonly name: string;
  readonly xml: Xml;
}
export interface FlowDefinition {
  readonly name: string;
  readonly label: string;
  /** `AutoLaunchedFlow`, `Flow` (with screens), `Workflow` (Process Builder), ... */
  readonly processType: string;
  readonly status: string;
  /** Its stages are not run: it starts with no save. */
  readonly isOrchestration: boolean;
  readonly runInMode: string | undefined;
  readonly start: Xml;
  /** Where it begins; `undefined` when nothing is connected. */
  readonly first: string | undefined;
  /** Elements and resources by lower-case name. */
  readonly elements: ReadonlyMap<string, FlowElement>;
  readonly variables: ReadonlyMap<string, Xml>;
  readonly constants: ReadonlyMap<string, Xml>;
  readonly formulas: ReadonlyMap<string, Xml>;
  readonly templates: ReadonlyMap<string, Xml>;
  readonly choices: ReadonlyMap<string, Xml>;
  /** Outcomes of decisions and wait configurations, by lower-case name: they read as true once taken. */
  readonly outcomes: ReadonlySet<string>;
  readonly triggerOrder: number;
}

/** Flows without an order run after those up to 1,000 and before the others. Source: Salesforce Help, "Define the Run Order of Record-Triggered Flows". */
const BETWEEN = 1000.5;

export function flowOf(name: string, xml: Xml): FlowDefinition {
  const named = (kind: string): ReadonlyMap<string, Xml> =>
    new Map(many(xml, kind).map((one) => [(text(one, 'name') ?? '').toLowerCase(), one] as const));
  const process = processStart(xml);
  const [start = process ?? {}] = many(xml, 'start');
  return {
    name,
    label: text(xml, 'label') ?? name,
    processType: text(xml, 'processType') ?? 'AutoLaunchedFlow',
    status: text(xml, 'status') ?? 'Active',
    isOrchestration: isOrchestration(xml),
    runInMode: text(xml, 'runInMode'),
    start,
    first: text(xml, 'startElementReference') ?? targetOf(start, 'connector'),
    elements: new Map(
      ELEMENT_KINDS.flatMap((kind) =>
        many(xml, kind).map((one) => [(text(one, 'name') ?? '').toLowerCase(), { kind, name: text(one, 'name') ?? '', xml: one }] as const),
      ),
    ),
    variables: named('variables'),
    constants: named('constants'),
    formulas: named('formulas'),
    templates: named('textTemplates'),
    choices: named('choices'),
    outcomes: new Set(
      [...many(xml, 'decisions').flatMap((one) => many(one, 'rules')), ...many(xml, 'waits').flatMap((one) => many(one, 'waitEvents'))].map(
        (one) => (text(one, 'name') ?? '').toLowerCase(),
      ),
    ),
    triggerOrder: process === undefined ? Number(text(xml, 'triggerOrder') ?? BETWEEN) : PROCESS_ORDER,
  };
}

/** The element that a connector leads to. */
export function targetOf(xml: Xml, connector: string): string | undefined {
  const [found] = many(xml, connector);
  return found === undefined ? undefined : text(found, 'targetReference');
}
