/**
 * Reduces every shape in which the platform tells of a failure to plain messages.
 * Source: Lightning Web Components Developer Guide, "Handle Errors" (the body of a fetch response is a list for reads and an object for writes).
 */
import { labels } from './labels';

interface Told {
    message?: string;
    statusText?: string;
    body?: Body | Body[] | string;
}
interface Body {
    message?: string;
    enhancedErrorType?: string;
    output?: { errors?: Told[]; fieldErrors?: Record<string, Told[]> };
    pageErrors?: Told[];
    fieldErrors?: Record<string, Told[]>;
}

/** @return what went wrong, each message once; never empty for something that failed. */
export function messagesOf(error: unknown): string[] {
    if (error === undefined || error === null) {
        return [];
    }
    const found = (Array.isArray(error) ? error : [error])
        .flatMap((one: unknown) => messagesOfOne(one))
        .filter((message) => message.trim() !== '');
    return found.length > 0 ? [...new Set(found.map(inWords))] : [String(error)];
}

/** What the platform itself answers to whom somebody took the permission set from while a page was open; it names a class, in English only. */
const NO_CLASS = /^You do not have access to the Apex class/;
function inWords(message: string): string {
    return NO_CLASS.test(message) ? labels.accessTaken : message;
}

/** All messages in one line, for a toast. */
export function messageOf(error: unknown): string {
    return messagesOf(error).join(' ');
}

function messagesOfOne(error: unknown): string[] {
    if (typeof error === 'string') {
        return [error];
    }
    if (typeof error !== 'object' || error === null) {
        return [String(error)];
    }
    const { body, message, statusText } = error as Told;
    const bodies = body === undefined || body === null ? [] : Array.isArray(body) ? body : [body];
    const told = bodies.flatMap((one) => (typeof one === 'string' ? [one] : messagesOfBody(one)));
    return told.length > 0 ? told : [message ?? statusText ?? ''];
}

/** The detail of a refused save says more than its headline, so that it stands alone when it is there. */
function messagesOfBody(body: Body): string[] {
    const fields = [...Object.values(body.output?.fieldErrors ?? {}), ...Object.values(body.fieldErrors ?? {})].flat();
    const detail = [...(body.output?.errors ?? []), ...(body.pageErrors ?? []), ...fields].map(({ message }) => message ?? '');
    return detail.length > 0 ? detail : [body.message ?? ''];
}
