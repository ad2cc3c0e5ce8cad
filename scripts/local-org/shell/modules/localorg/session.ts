/** The user of this browser: who may be switched to, and how the page looks. */
import { request, read } from 'localorg/http';

export interface LoginUser {
  readonly id: string;
  readonly name: string;
  readonly profile: string;
}

export const loginUsers = async (): Promise<readonly LoginUser[]> => (await read('/page/users')) as readonly LoginUser[];

/** Loads the page as another user. */
export async function logInAs(userId: string): Promise<void> {
  await request('POST', '/page/login', { userId });
  location.assign('/lightning/page/home');
}
export async function useTheme(theme: 'slds1' | 'slds2'): Promise<void> {
  await request('POST', '/page/theme', { theme });
  location.reload();
}
