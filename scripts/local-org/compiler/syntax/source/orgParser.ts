/** The parser library's parser, taught what it leaves out. */
import { ApexParser, type QueryContext, type SubQueryContext } from '@apexdevtools/apex-parser';

/** Reads a subquery as a whole query: USING SCOPE, WITH and OFFSET belong there too. What does not (GROUP BY, ALL ROWS) is refused by the rules. */
export class OrgParser extends ApexParser {
  override subQuery(): SubQueryContext {
    const query: QueryContext = this.query();
    // The tree holds a QueryContext where the grammar's types say SubQueryContext; `subQueryOf` is the only reader.
    return query as unknown as SubQueryContext;
  }
}
