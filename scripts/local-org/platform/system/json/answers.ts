/** What locks and approvals answer, in JSON: names as those of saves, the last of the alphabet first. Source: seen in an org: results of saves. */
import type { ApexValue } from '../../core/contract.ts';
import { held, type Holder } from '../../core/holder.ts';

export function isAnswer({ typeName }: Holder): boolean {
  return /^Approval\.(Lock|Unlock|Process)Result$/.test(typeName);
}

export function entriesOfAnswer(answer: Holder): readonly (readonly [string, ApexValue])[] {
  const names = Object.keys(answer).filter((name) => name !== 'typeName');
  return names
    .sort()
    .reverse()
    .map((name) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, held(answer, name)] as const);
}
