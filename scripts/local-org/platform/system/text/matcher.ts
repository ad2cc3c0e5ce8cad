/** Source: Apex Reference Guide, "Matcher Class". */
import { raiseNullPointer } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexMatcher, type ApexPattern } from './regex/matcher.ts';
import { strictMethods, strictStatics } from '../strict.ts';

definePlatformClass({
  name: 'System.Matcher',
  instances: ApexMatcher,
  statics: strictStatics({ quoteReplacement: (text: string) => text.replace(/[\\$]/g, '\\$&') }),
  methods: {
    usePattern: (self: ApexMatcher, pattern: ApexPattern | null) => self.usePattern(pattern ?? raiseNullPointer()),
    ...strictMethods({
      end: (self: ApexMatcher, group?: number) => self.end(group),
      find: (self: ApexMatcher, from?: number) => self.find(from),
      group: (self: ApexMatcher, group?: number) => self.group(group),
      groupCount: (self: ApexMatcher) => self.pattern.regex.groupCount,
      hasAnchoringBounds: (self: ApexMatcher) => self.hasAnchoringBounds,
      hasTransparentBounds: (self: ApexMatcher) => self.hasTransparentBounds,
      hitEnd: (self: ApexMatcher) => self.ends().hitEnd,
      lookingAt: (self: ApexMatcher) => self.lookingAt(),
      matches: (self: ApexMatcher) => self.matches(),
      pattern: (self: ApexMatcher) => self.pattern,
      region: (self: ApexMatcher, start: number, end: number) => self.region(start, end),
      regionEnd: (self: ApexMatcher) => self.regionEnd,
      regionStart: (self: ApexMatcher) => self.regionStart,
      replaceAll: (self: ApexMatcher, replacement: string) => self.replace(replacement, false),
      replaceFirst: (self: ApexMatcher, replacement: string) => self.replace(replacement, true),
      requireEnd: (self: ApexMatcher) => self.ends().requireEnd,
      reset: (self: ApexMatcher, text?: string) => self.reset(text),
      start: (self: ApexMatcher, group?: number) => self.start(group),
      useAnchoringBounds: (self: ApexMatcher, isOn: boolean) => {
        self.hasAnchoringBounds = isOn;
        return self;
      },
      useTransparentBounds: (self: ApexMatcher, isOn: boolean) => {
        self.hasTransparentBounds = isOn;
        return self;
      },
    }),
  },
});
