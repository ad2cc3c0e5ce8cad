/**
 * The grammar that refused texts are read by: what the platform's parser decides on, and when.
 * Source: Apex Developer Guide, SOQL and SOSL Reference; which token is blamed where: the compiler's front end as Salesforce's language server ships it.
 */
import { readGrammar } from '../notation.ts';
import { DECLARATIONS } from './declarations.ts';
import { EXPRESSIONS } from './expressions.ts';
import { QUERIES } from './queries.ts';
import { SEARCHES } from './searches.ts';
import { STATEMENTS } from './statements.ts';

export const grammar = () => readGrammar(DECLARATIONS, STATEMENTS, EXPRESSIONS, QUERIES, SEARCHES);
