import { ref } from 'vue';
import type { paths, components } from '../api/described/intake.js';
import { ownClient } from '../api/own-client.js';
import { told } from '../api/told.js';

export type StaffSession = components['schemas']['StaffSession'];

/** Who is signed in; nobody until the program says so. The same at an office's window and at supervision. */
export const staff = ref<StaffSession>();

const client = ownClient<Pick<paths, '/session' | '/session/password'>>(() => staff.value?.csrfToken);

let asked: Promise<StaffSession> | undefined;

/** Asks before anything is shown, so that the pages' scripts and the answer are on their way together. */
export function askEarly(): void {
  asked = told(client.GET('/session'));
  asked.catch(() => undefined);
}

/** @throws Refusal where nobody is signed in */
export async function resumeStaff(): Promise<StaffSession> {
  const answer = asked ?? told(client.GET('/session'));
  asked = undefined;
  staff.value = await answer;
  return staff.value;
}

/** @throws Refusal alike for an unknown login and a wrong password */
export async function signInStaff(login: string, password: string): Promise<void> {
  staff.value = await told(client.POST('/session', { body: { login, password } }));
}

/** @throws Refusal naming the field at fault */
export async function setOwnPassword(current: string, next: string): Promise<void> {
  await told(client.PUT('/session/password', { body: { current, next } }));
  if (staff.value) staff.value = { ...staff.value, mustChangePassword: false };
}

/** What the tab kept for whoever leaves goes with them. */
export async function signOutStaff(): Promise<void> {
  await told(client.DELETE('/session')).catch(() => undefined);
  staff.value = undefined;
  sessionStorage.clear();
}
