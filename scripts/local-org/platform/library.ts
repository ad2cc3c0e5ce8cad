/** Loads every platform class that is built. */
import './collections/platform.ts';
import './exceptions/platform.ts';
import './system/index.ts';
