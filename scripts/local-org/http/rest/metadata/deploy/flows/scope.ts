/** The names of a flow, and the objects of those that hold a record. Source: Metadata API Developer Guide, "Flow". */
import { childrenOf, childText, type XmlNode } from '../../schema/tree.ts';

/** Lists whose entries name something of others. */
const FOREIGN: ReadonlySet<string> = new Set([
  'dataTypeMappings',
  'inputAssignments',
  'inputParameters',
  'outputAssignments',
  'outputParameters',
  'processMetadataValues',
]);

export class FlowScope {
  /** Elements, resources, outcomes, fields of screens, in lower case. */
  private readonly names = new Set<string>();
  private readonly flow: XmlNode;
  constructor(flow: XmlNode) {
    this.flow = flow;
    this.addNames(flow);
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  /** The object that starts the flow. */
  get triggering(): string | undefined {
    return this.flow.children.filter(({ tag }) => tag === 'start').map((start) => childText(start, 'object'))[0];
  }

  /** The data type of a single value that the flow declares: of a variable, a constant, a formula; `String` of a template. */
  dataTypeOf(name: string): string | undefined {
    if (this.named('textTemplates', name) !== undefined) return 'String';
    const found = this.named('variables', name) ?? this.named('constants', name) ?? this.named('formulas', name);
    return found === undefined || childText(found, 'isCollection') === 'true' ? undefined : childText(found, 'dataType');
  }

  /** The object of a record; undefined for values of other kinds. */
  objectOf(name: string): string | undefined {
    if (/^\$Record(__Prior)?$/i.test(name)) return this.triggering;
    const variable = this.named('variables', name);
    if (variable !== undefined) return childText(variable, 'isCollection') === 'true' ? undefined : childText(variable, 'objectType');
    const search = this.named('recordLookups', name);
    if (search !== undefined) return isKeptWhole(search) && findsOne(search) ? childText(search, 'object') : undefined;
    const loop = this.named('loops', name);
    return loop === undefined || childText(loop, 'assignNextValueToReference') !== undefined
      ? undefined
      : this.itemsOf(childText(loop, 'collectionReference') ?? '');
  }

  /** The object of the records of a collection. */
  private itemsOf(name: string): string | undefined {
    const variable = this.named('variables', name);
    if (variable !== undefined) return childText(variable, 'objectType');
    const search = this.named('recordLookups', name);
    if (search !== undefined) return isKeptWhole(search) ? childText(search, 'object') : undefined;
    return undefined;
  }

  private named(kind: string, name: string): XmlNode | undefined {
    return childrenOf(this.flow, kind).find((one) => childText(one, 'name')?.toLowerCase() === name.toLowerCase());
  }

  private addNames(node: XmlNode): void {
    for (const child of node.children.filter(({ tag }) => !FOREIGN.has(tag))) {
      if (child.tag === 'name') this.names.add(child.text.toLowerCase());
      this.addNames(child);
    }
  }
}

const isKeptWhole = (search: XmlNode): boolean => childText(search, 'storeOutputAutomatically') === 'true';
const findsOne = (search: XmlNode): boolean => childText(search, 'getFirstRecordOnly') !== 'false';
