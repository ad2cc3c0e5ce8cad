import type { SoqlQuery } from '../../language/soqlAst.ts';
import type { ApexValue } from '../../platform/core/contract.ts';

/** A query with its binds and the Ids of its rows, which are read later: the result of a batch's `start`. */
export class QueryLocator {
  readonly typeName = 'Database.QueryLocator';
  readonly text: string;
  readonly query: SoqlQuery;
  readonly binds: readonly ApexValue[];
  /** None of a query of groups. */
  readonly ids: readonly string[];
  constructor(text: string, query: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]) {
    this.text = text;
    this.query = query;
    this.binds = binds;
    this.ids = ids;
  }
  /** Source: seen in an org. */
  toApexText(): string {
    return `${this.typeName}[Query=${this.text}]`;
  }
}
