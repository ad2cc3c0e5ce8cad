/** Registers the document tree. */
import './document.ts';
import './xmlNode.ts';
