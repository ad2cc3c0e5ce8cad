/** Labels by names known at run time. Source: Apex Reference Guide, "Label Class". */
import { transaction } from '../core/current.ts';
import { NotImplemented } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';

definePlatformClass({
  name: 'System.Label',
  statics: {
    get: (namespace: string | null, name: string, language?: string) => {
      const { org } = transaction();
      const text =
        (language === undefined ? undefined : org.labelIn(language, name)) ??
        org.label(namespace?.toLowerCase() === 'site' ? `site.${name}` : name);
      if (text === undefined) throw new NotImplemented(`System.Label.get of a label that does not exist: ${namespace ?? ''}.${name}`);
      return text;
    },
    translationExists: (_namespace: string | null, name: string, language: string) =>
      transaction().org.labelIn(language, name) !== undefined,
  },
});
