import type { Service } from '../../state/service.ts';

/** Whether a text is the address of something on the web. */
export const isWebAddress = (value: string | undefined): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(value ?? '').protocol);
  } catch {
    return false;
  }
};

const EDITABLE = /<(singleline|multiline)\b|\beditable\b/i;

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

/** Checks layouts: they must be inside a repeater, be closed, have a label, and contain something editable. */
const layoutProblem = (html: string): number | undefined => {
  const [opened, closed] = [count(html, /<layout\b/gi), count(html, /<\/layout>/gi)];
  if (opened !== closed) return opened > closed ? 4402 : 4403;
  if (opened > 0 && !/<repeater\b/i.test(html)) return 4401;
  for (const [layout = ''] of html.matchAll(/<layout\b[\s\S]*?<\/layout>/gi)) {
    if (!/^<layout\b[^>]*\blabel=/i.test(layout)) return 4406;
    if (!EDITABLE.test(layout)) return 4404;
  }
  const isBare = [...html.matchAll(/<repeater\b[\s\S]*?<\/repeater>/gi)].some(([repeater]) => !EDITABLE.test(repeater));
  return isBare ? 4104 : undefined;
};

/** What no mail may hold. */
const forbiddenProblem = (html: string): number | undefined => {
  if (/<(object|embed)\b[^>]*flash/i.test(html)) return 4201;
  if (/<script\b/i.test(html)) return 4202;
  return /<applet\b/i.test(html) ? 4203 : undefined;
};

/** A mail needs a way out, and its words must be text. @param live the HTML without comments */
const unsubscribeProblem = (html: string, live: string): number | undefined => {
  if (!/<unsubscribe\b/i.test(html)) return 4300;
  if (!/<unsubscribe\b/i.test(live)) return 4301;
  const inner = /<unsubscribe\b[^>]*>([\s\S]*?)<\/unsubscribe>/i.exec(live)?.[1];
  if (inner === undefined) return 4304;
  if (/<unsubscribe\b/i.test(inner)) return 4306;
  if (/<a\b/i.test(inner)) return 4303;
  return inner.replace(/<[^>]*>/g, '').trim().length < 3 ? 4302 : undefined;
};

const repeaterProblem = (html: string): number | undefined => {
  const [opened, closed] = [count(html, /<repeater\b/gi), count(html, /<\/repeater>/gi)];
  if (opened !== closed) return opened > closed ? 4102 : 4105;
  return /<repeater\b(?:(?!<\/repeater>)[\s\S])*<repeater\b/i.test(html) ? 4128 : undefined;
};

/** A template has something to edit, and closes it. */
const editableProblem = (html: string): number | undefined => {
  if (count(html, /<singleline\b/gi) > count(html, /<\/singleline>/gi)) return 4130;
  if (count(html, /<multiline\b/gi) > count(html, /<\/multiline>/gi)) return 4131;
  return EDITABLE.test(html) ? undefined : 4101;
};

/** The error code for HTML that a mail must not have or a template must have. Source: API reference, section 16. */
const markupProblem = (html: string, kind: 'campaign' | 'template'): number | undefined => {
  const live = html.replace(/<!--[\s\S]*?-->/g, '');
  const ofMail = forbiddenProblem(html) ?? unsubscribeProblem(html, live);
  if (ofMail !== undefined || kind === 'campaign') return ofMail;
  return repeaterProblem(live) ?? layoutProblem(live) ?? editableProblem(live);
};

/**
 * Fetches and checks the HTML at a caller's address, if the setting is on (the service always does). @return the error code, `badUrl` when there is nothing to fetch.
 */
export const contentProblem = async (
  url: string,
  kind: 'campaign' | 'template',
  badUrl: number,
  service: Service,
): Promise<number | undefined> => {
  if (!service.settings.fetchContent) return undefined;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(service.settings.webhookTimeoutMs) });
    return answer.ok ? markupProblem(await answer.text(), kind) : badUrl;
  } catch {
    return badUrl;
  }
};
