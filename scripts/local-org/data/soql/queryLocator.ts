import type { SoqlQuery } from '../../language/soqlAst.ts';
import type { ApexValue } from '../../platform/core/contract.ts';

/** A query with its binds, to be read later: the result of a batch's `start`. */
export class QueryLocator {
  readonly typeName = 'Database.QueryLocator';
  readonly text: string;
  readonly query: SoqlQuery;
  readonly binds: readonly ApexValue[];
  constructor(text: string, query: SoqlQuery, binds: readonly ApexValue[]) {
    this.text = text;
    this.query = query;
    this.binds = binds;
  }
  /** Source: seen in an org. */
  toApexText(): string {
    return `${this.typeName}[Query=${this.text}]`;
  }
}
