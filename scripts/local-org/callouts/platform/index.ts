/** The platform classes around HTTP. */
import './continuation.ts';
import './functions.ts';
import './http.ts';
import './mocks.ts';
import './models.ts';
import './namedCredentials.ts';
import './payments.ts';
import './resourcePages.ts';
import './webServiceFutures.ts';
