/** XML text > events, or what is wrong with it. */
import { raise } from '../core/error.ts';
import type { XmlEvent } from './events.ts';
import { MalformedXml } from './malformed.ts';
import { type Reading, XmlScanner } from './scanner.ts';

const PREFIX = 'Failed to parse XML due to: ';

/** Of a text that is read to the end at once, as for a tree. Errors: System.XmlException. */
export function scanXml(text: string, prefix = PREFIX): XmlEvent[] {
  const { events, mistake } = scanned(text.replace(/^\ufeff/, ''));
  if (mistake === undefined) return [...events];
  raise('System.XmlException', mistake.isBrokenOff ? mistake.tree : prefix + mistake.tree);
}

/** The events before the first mistake of a text, and what is raised there: readers of streams do not know of it before they come there. */
export function scanUntilMistake(
  text: string,
  isNamespaceAware: boolean,
): { readonly events: readonly XmlEvent[]; readonly mistake: string | undefined } {
  const { events, mistake } = scanned(text, { isNamespaceAware, knowsDeclared: true });
  return { events, mistake: mistake?.stream };
}

function scanned(
  text: string,
  reading: Reading = { isNamespaceAware: true, knowsDeclared: false },
): { readonly events: readonly XmlEvent[]; readonly mistake?: MalformedXml } {
  const scanner = new XmlScanner(text, reading);
  try {
    scanner.scan();
    return { events: scanner.events };
  } catch (mistake) {
    if (mistake instanceof MalformedXml) return { events: scanner.events, mistake };
    throw mistake;
  }
}
