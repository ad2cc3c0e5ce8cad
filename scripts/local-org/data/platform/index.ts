/** Registers the platform classes of the data room. */
import './results.ts';
import './database/index.ts';
import './describe/index.ts';
import './ids.ts';
import './sobject.ts';
import './users.ts';
import './compounds.ts';
import './database/merge.ts';
import './database/convertLead.ts';
import './security.ts';
import './database/duplicates.ts';
import './search.ts';
import './formulas/index.ts';
import './approval.ts';
