/** Source: Apex Reference Guide, "Pattern Class". */
import { definePlatformClass } from '../core/registry.ts';
import { stringList } from './lists.ts';
import { compileRegex } from './regex/compile.ts';
import { ApexMatcher, ApexPattern } from './regex/matcher.ts';
import { splitText } from './regex/operations.ts';
import { strictMethods, strictStatics } from './strict.ts';

definePlatformClass({
  name: 'System.Pattern',
  instances: ApexPattern,
  statics: strictStatics(
    {
      compile: (pattern: string) => new ApexPattern(pattern),
      matches: (pattern: string, text: string) => {
        const { whole } = compileRegex(pattern);
        whole.lastIndex = 0;
        return whole.test(text);
      },
      quote: (text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`,
    },
    'numbered',
  ),
  methods: strictMethods(
    {
      matcher: (self: ApexPattern, text: string) => new ApexMatcher(self, text),
      pattern: (self: ApexPattern) => self.regex.pattern,
      split: (self: ApexPattern, text: string, limit?: number) => stringList(splitText(self.regex.pattern, text, limit)),
    },
    'numbered',
  ),
});
