/** Registers the platform classes of the data room. */
import './results.ts';
import './database.ts';
import './describe/index.ts';
import './ids.ts';
import './sobject.ts';
import './users.ts';
import './compounds.ts';
