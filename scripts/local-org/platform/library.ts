/** Loads every platform class that is built. */
import './approval/index.ts';
import './auth/index.ts';
import './cache/index.ts';
import './collections/platform.ts';
import './compression/index.ts';
import './dataSource/index.ts';
import './dom/index.ts';
import './exceptions/platform.ts';
import './metadata/index.ts';
import './pages/index.ts';
import './partners.ts';
import './process/index.ts';
import './places/index.ts';
import './places/domains.ts';
import './rest/index.ts';
import './system/index.ts';
import './xml/index.ts';
