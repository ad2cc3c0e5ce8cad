import type { webhookFailure } from '../contract/webhooks.ts';
import type { Infer } from '../contract/schema.ts';

/** How a delivery failed. */
export type DeliveryFailure = Infer<typeof webhookFailure>;

const REPORTED = 500;

/** Posts a delivery. @return undefined for any 2xx, else what went wrong. */
export const post = async (url: string, body: string, contentType: string, timeoutMs: number): Promise<DeliveryFailure | undefined> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': contentType, 'user-agent': 'CampaignMonitor' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = (await answer.text()).slice(0, REPORTED);
    if (answer.ok) return undefined;
    return {
      FailureStatus: 'ProtocolError',
      FailureResponseMessage: answer.statusText.replaceAll(' ', ''),
      FailureResponseCode: String(answer.status),
      FailureResponse: text,
    };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return {
      FailureStatus: isTimeout ? 'Timeout' : 'ConnectFailure',
      FailureResponseMessage: '',
      FailureResponseCode: '',
      FailureResponse: '',
    };
  }
};
