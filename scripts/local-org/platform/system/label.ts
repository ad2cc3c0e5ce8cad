/** Labels by names known at run time. Source: Apex Reference Guide, "Label Class"; what it says of labels that do not exist was seen in an org. */
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument } from './strict.ts';

/** The language of labels. */
const OWN = 'en';
const LANGUAGE = /^([a-z]{2,3})(?:_[a-z]{2})?$/i;

/** Errors: System.InvalidParameterValueException for a label that does not exist. */
function labelOf(namespace: string | null, name: string | null): string {
  if (name === null) raiseNullArgument(2);
  const text = name === '' ? undefined : transaction().org.label(namespace?.toLowerCase() === 'site' ? `site.${name}` : name);
  return text ?? raise('System.InvalidParameterValueException', `Invalid or non-existent label: ${name}`);
}

definePlatformClass({
  name: 'System.Label',
  statics: {
    get: (namespace: string | null, name: string | null, ...[language]: readonly (string | null)[]) => {
      const text = labelOf(namespace, name);
      if (language === null) raiseNullArgument(3);
      return (language === undefined ? undefined : transaction().org.labelIn(language, name ?? '')) ?? text;
    },
    /** Of the labels' own language, and of what is no language, there always is one. */
    translationExists: (namespace: string | null, name: string | null, language: string | null) => {
      labelOf(namespace, name);
      if (language === null) raiseNullArgument(3);
      const [, own] = LANGUAGE.exec(language) ?? [];
      return own === undefined || own.toLowerCase() === OWN || transaction().org.labelIn(language, name ?? '') !== undefined;
    },
  },
});
