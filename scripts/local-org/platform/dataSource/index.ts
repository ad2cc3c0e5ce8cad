/** Custom adapters of external data (Salesforce Connect). Not built: QueryUtils and SearchUtils, and running an adapter behind external objects. */
import './columns.ts';
import './results.ts';
