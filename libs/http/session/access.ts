import { SetMetadata } from '@nestjs/common';
import type { Role } from '#libs/domain/case/names.js';
import { ACCESS } from '#libs/platform/http/access.js';

/** The decision every route carries: anyone, staff in one of some roles, or the applicant of one case. */
export type Access = 'anyone' | 'applicant' | { readonly staff: readonly Role[] };

/** For signed-in staff who hold one of these roles at the program's office; any role if none is named. */
export const ForStaff = (...staff: readonly Role[]): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, { staff } satisfies Access);

/** Where a route keeps that it is open with a one-time password. */
export const OPEN_WITH_ONE_TIME = 'youshen:one-time-password';

/** Open also to whoever came in with a one-time password and has not chosen their own yet. */
export const WithOneTimePassword = (): MethodDecorator => SetMetadata(OPEN_WITH_ONE_TIME, true);

/** For the applicant signed in with acceptance number and secret, and for the one case these open. */
export const ForApplicant = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'applicant' satisfies Access);
