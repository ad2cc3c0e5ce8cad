/** The head of a Visualforce page. Source: Visualforce Developer Guide, "apex:page" (controller, standardController, recordSetVar, extensions, action). */
import { readFileSync } from 'node:fs';

export interface PageMarkup {
  readonly controller: string | undefined;
  /** The object of a standard controller; a list's with `isOfList`. */
  readonly standardController: string | undefined;
  readonly isOfList: boolean;
  readonly extensions: readonly string[];
  /** The method that runs before the page would be shown. */
  readonly action: string | undefined;
}

export function readMarkup(file: string): PageMarkup {
  const [head = ''] = /<apex:page\b[^>]*>/.exec(readFileSync(file, 'utf8')) ?? [];
  const attribute = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1];
  return {
    controller: attribute('controller'),
    standardController: attribute('standardController'),
    isOfList: attribute('recordSetVar') !== undefined,
    extensions: (attribute('extensions') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    action: /^\{!\s*(\w+)\s*\}$/.exec(attribute('action') ?? '')?.[1],
  };
}
