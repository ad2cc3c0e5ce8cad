/** Phone numbers of users, as the platform stores them. Source: Apex Reference Guide, "UserManagement Class", formatPhoneNumber: `+1, (415) 555-1234` and `1, 4155551234` are the same number. */
import { definePlatformClass } from '../core/registry.ts';
import { strictStatics } from '../system/strict.ts';

const digits = (text: string): string => text.replaceAll(/\D/g, '');

definePlatformClass({ name: 'System.UserManagement', statics: strictStatics({ formatPhoneNumber: (country: string, number: string) => `+${digits(country)} ${digits(number)}` }, 'numbered') });
