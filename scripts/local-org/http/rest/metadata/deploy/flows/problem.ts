/** What is wrong with a flow, and where. */
import type { XmlNode } from '../../schema/tree.ts';

export interface FlowProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

const at = (problem: string, { line, column }: XmlNode): FlowProblem => ({ problem, line, column });
/** Of the flow as a whole. */
export const integrity = (message: string, node: XmlNode): FlowProblem => at(`field integrity exception: unknown (${message})`, node);
/** Of an element or a resource. @param kind as Flow Builder calls it: `Action` */
export const ofElement = (name: string, kind: string, message: string, node: XmlNode): FlowProblem =>
  at(`${name} (${kind}) - ${message}`, node);
