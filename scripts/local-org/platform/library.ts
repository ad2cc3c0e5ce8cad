/** Loads every platform class that is built. */
import './collections/platform.ts';
import './dom/index.ts';
import './exceptions/platform.ts';
import './system/index.ts';
import './xml/index.ts';
