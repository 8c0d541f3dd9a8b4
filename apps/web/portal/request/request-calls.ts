import { told } from '../../api/told.js';
import { keepSession } from '../applicant-session.js';
import { portal } from '../portal-client.js';

/** @throws Refusal alike for an unknown number and a wrong secret */
export async function openRequest(acceptanceNumber: string, secret: string): Promise<void> {
  const body = { acceptanceNumber: acceptanceNumber.trim(), secret: secret.trim() };
  const { csrfToken } = await told(portal.POST('/session', { body }));
  keepSession({ acceptanceNumber: body.acceptanceNumber.toUpperCase(), csrfToken });
}

/** Closes the request on this device, also where the server does not know of it any more. */
export async function closeRequest(): Promise<void> {
  await told(portal.DELETE('/session')).catch(() => undefined);
  keepSession(undefined);
}
