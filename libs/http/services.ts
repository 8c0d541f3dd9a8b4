import type { AccessServices } from '#libs/application/access/sign-in.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import type { ClockSource } from '#libs/platform/clock/clock-source.js';
import type { DocumentPort } from '#libs/application/ports/documents.js';

/** Everything the use cases need, wired once per program. */
export type AppServices = RegistrationServices &
  AccessServices & {
    /** The one clock source, with its demo offset. */
    readonly clock: ClockSource;
    readonly documents: DocumentPort;
    /** Calls `wake` whenever something was put on record, by whichever program; opened and closed by who asks for it. */
    readonly listen: (wake: () => void) => { open(): Promise<void>; close(): Promise<void> };
    /** The secret printed on a case's receipt; computed, never stored. */
    readonly applicantSecret: (caseId: string) => string;
    /** Where applicants reach the portal. */
    readonly portalUrl: string;
  };

/** The token under which a program offers its services. */
export const APP_SERVICES = Symbol('app services');
