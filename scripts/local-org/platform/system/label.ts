/**
 * Labels by names known at run time. Source: Apex Reference Guide, "Label Class". What the platform throws for a label that does not exist is published nowhere:
 * here it is an exception that code can catch, with the words that compilers have used for such a label.
 */
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';

definePlatformClass({
  name: 'System.Label',
  statics: {
    get: (namespace: string | null, name: string, language?: string) => {
      const { org } = transaction();
      const text =
        (language === undefined ? undefined : org.labelIn(language, name)) ??
        org.label(namespace?.toLowerCase() === 'site' ? `site.${name}` : name);
      if (text === undefined)
        raise('System.InvalidParameterValueException', `External string does not exist: ${namespace ? `${namespace}.` : ''}${name}`);
      return text;
    },
    translationExists: (_namespace: string | null, name: string, language: string) =>
      transaction().org.labelIn(language, name) !== undefined,
  },
});
