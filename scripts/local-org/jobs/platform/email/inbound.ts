/** Messaging.extractInboundEmail: a stored message in the form that email services receive. Source: Apex Reference Guide, "Messaging Class", extractInboundEmail; "InboundEmail Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import { defineHolder, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { ApexBlob } from '../../../platform/values/index.ts';
import { decodeText, headerOf, parseMail, type MailPart } from './mime.ts';

/** Success is the default. Source: seen in an org. */
defineHolder('Messaging.InboundEmailResult', { initial: () => ({ success: true }) });

const EMAIL = 'Messaging.InboundEmail';
const textsOf = (items: readonly string[]): ApexList => new ApexList({ kind: 'primitive', name: 'String' }, [...items]);
const listOf = (name: string, items: readonly ApexValue[]): ApexList => new ApexList({ kind: 'platform', name, args: [] }, [...items]);

const leavesOf = (part: MailPart): readonly MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf));
const headersOf = ({ headers }: MailPart): ApexList =>
  listOf(
    `${EMAIL}.Header`,
    headers.map(({ name, value }) => new Holder(`${EMAIL}.Header`, { name, value })),
  );

/** `Ada Lovelace <ada@example.com>, b@example.com`. */
function addresses(text: string | undefined): readonly { readonly name: string | null; readonly address: string }[] {
  return (text ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).flatMap((one) => {
    const [, name = '', inside] = /^\s*"?(.*?)"?\s*<([^>]+)>\s*$/.exec(one) ?? [];
    const address = inside ?? one.trim();
    return address === '' ? [] : [{ name: name === '' ? null : name, address }];
  });
}

function attachment(part: MailPart): Holder {
  const [main = '', subType = ''] = part.type.split('/');
  const facts = { fileName: part.fileName ?? null, mimeTypeSubType: `${main}/${subType}`, headers: headersOf(part) };
  return main === 'text'
    ? new Holder(`${EMAIL}.TextAttachment`, {
        ...facts,
        body: decodeText(part.bytes, part.charset),
        bodyIsTruncated: false,
        charset: part.charset,
      })
    : new Holder(`${EMAIL}.BinaryAttachment`, { ...facts, body: new ApexBlob(part.bytes) });
}

function extract(source: ApexValue, includesForwarded: boolean): Holder {
  if (!(source instanceof ApexBlob)) throw new NotImplemented('Messaging.extractInboundEmail of a file by its Id');
  const mail = parseMail(Buffer.from(source.bytes));
  const leaves = leavesOf(mail).filter(({ type }) => includesForwarded || type !== 'message/rfc822');
  const attached = leaves.filter(({ isAttachment }) => isAttachment).map(attachment);
  const textOf = (type: string): string | null =>
    leaves
      .filter((part) => part.type === type && !part.isAttachment)
      .map((part) => decodeText(part.bytes, part.charset))
      .at(0) ?? null;
  const [from] = addresses(headerOf(mail, 'from'));
  const [replyTo] = addresses(headerOf(mail, 'reply-to'));
  return new Holder(EMAIL, {
    subject: headerOf(mail, 'subject') ?? null,
    fromAddress: from?.address ?? null,
    fromName: from?.name ?? null,
    replyTo: replyTo?.address ?? null,
    toAddresses: textsOf(addresses(headerOf(mail, 'to')).map(({ address }) => address)),
    ccAddresses: textsOf(addresses(headerOf(mail, 'cc')).map(({ address }) => address)),
    messageId: headerOf(mail, 'message-id') ?? null,
    inReplyTo: headerOf(mail, 'in-reply-to') ?? null,
    references: textsOf((headerOf(mail, 'references') ?? '').split(/\s+/).filter((id) => id !== '')),
    headers: headersOf(mail),
    plainTextBody: textOf('text/plain'),
    plainTextBodyIsTruncated: false,
    htmlBody: textOf('text/html'),
    htmlBodyIsTruncated: false,
    textAttachments: listOf(
      `${EMAIL}.TextAttachment`,
      attached.filter(({ typeName }) => typeName.endsWith('TextAttachment')),
    ),
    binaryAttachments: listOf(
      `${EMAIL}.BinaryAttachment`,
      attached.filter(({ typeName }) => typeName.endsWith('BinaryAttachment')),
    ),
  });
}

definePlatformClass({ name: 'System.Messaging', statics: { extractInboundEmail: extract } });
