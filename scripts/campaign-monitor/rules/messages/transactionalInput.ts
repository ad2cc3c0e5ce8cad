import type { Version } from '../../contract/endpoint.ts';
import { problem, type Problem } from '../../contract/errors.ts';
import { consentProblem } from '../subscribers/consent.ts';
import { isEmailAddress } from '../subscribers/emailAddress.ts';

const LONGEST_ADDRESS = 250;
const MOST_RECIPIENTS = 25;
const MOST_DATA_BYTES = 100 * 1024;

/** The input that both kinds of sends share. */
export interface SendInput {
  readonly To?: string | readonly string[];
  readonly CC?: string | readonly string[];
  readonly BCC?: string | readonly string[];
  readonly Attachments?: readonly { readonly Name?: string; readonly Type?: string; readonly Content?: string }[];
  readonly Data?: unknown;
  readonly ConsentToTrack?: string;
}

/** The recipients of a send. */
export interface Envelope {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

const toList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value.filter((item) => item !== '');

/** The bare address in `Name <address>`. */
export const bareAddress = (recipient: string): string => /<([^<>]*)>\s*$/.exec(recipient)?.[1]?.trim() ?? recipient.trim();

const isBase64 = (value: string | undefined): boolean => value !== undefined && value !== '' && /^[A-Za-z0-9+/\s]+={0,2}$/.test(value);

const attachmentProblem = ({
  Name,
  Type,
  Content,
}: {
  readonly Name?: string;
  readonly Type?: string;
  readonly Content?: string;
}): number | undefined => {
  if ((Name ?? '') === '') return 981;
  if ((Type ?? '') === '') return 982;
  return isBase64(Content) ? undefined : 984;
};

/** Reads the recipients of a send and checks the shared input. Errors: 952-954, 1, 974, 981-984, 996. */
export const readEnvelope = (input: SendInput, version: Version): Envelope | Problem => {
  const [to, cc, bcc] = [toList(input.To), toList(input.CC), toList(input.BCC)] as const;
  const all = [...to, ...cc, ...bcc];
  if (to.length === 0) return problem(952);
  if (all.some((recipient) => recipient.length > LONGEST_ADDRESS)) return problem(953);
  if (all.length > MOST_RECIPIENTS) return problem(954);
  if (!all.every((recipient) => isEmailAddress(bareAddress(recipient)))) return problem(1);
  if (consentProblem(input.ConsentToTrack, version) !== undefined) return problem(974);
  for (const attachment of input.Attachments ?? []) {
    const code = attachmentProblem(attachment);
    if (code !== undefined) return problem(code);
  }
  if (input.Data !== undefined && Buffer.byteLength(JSON.stringify(input.Data)) > MOST_DATA_BYTES) return problem(996);
  return { to, cc, bcc };
};
