/** Custom adapters of external data (Salesforce Connect). Not built: running an adapter behind external objects. */
import './columns.ts';
import './queryUtils.ts';
import './results.ts';
import './searchUtils.ts';
