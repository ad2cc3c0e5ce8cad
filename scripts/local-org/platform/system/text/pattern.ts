/** Source: Apex Reference Guide, "Pattern Class". */
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { stringList } from '../objects/lists.ts';
import { compileRegex } from './regex/compile.ts';
import { ApexMatcher, ApexPattern } from './regex/matcher.ts';
import { splitText, splitTextOnce } from './regex/operations.ts';
import { strictMethods, strictStatics } from '../strict.ts';

const olderSplit = (self: ApexPattern, text: string, limit?: number) => stringList(splitTextOnce(self.regex.pattern, text, limit));

definePlatformClass({
  name: 'System.Pattern',
  instances: ApexPattern,
  statics: {
    compile: (pattern: string | null) => new ApexPattern(given(pattern, 'Null regex')),
    matches: (pattern: string | null, text: string | null) => {
      const { whole } = compileRegex(given(pattern, 'Null regex'));
      whole.lastIndex = 0;
      return whole.test(given(text));
    },
    ...strictStatics({ quote: (text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E` }, 'numbered'),
  },
  methods: {
    matcher: (self: ApexPattern, text: string | null) => new ApexMatcher(self, given(text)),
    ...strictMethods(
      {
        pattern: (self: ApexPattern) => self.regex.pattern,
        split: (self: ApexPattern, text: string, limit?: number) => stringList(splitText(self.regex.pattern, text, limit)),
        'split(String) before 35.0': olderSplit,
        'split(String,Integer) before 35.0': olderSplit,
      },
      'numbered',
    ),
  },
});

/** Source: seen in an org, whose refusals of nulls differ here from method to method. */
function given(text: string | null, complaint = 'Script-thrown exception'): string {
  return text ?? raise('System.NullPointerException', complaint);
}
