/** DataWeave scripts, as Apex runs them. */
import './script.ts';

export { defineScriptClasses } from './script.ts';
