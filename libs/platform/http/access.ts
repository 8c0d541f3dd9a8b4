import { SetMetadata } from '@nestjs/common';

/** Where a route keeps the decision about who may call it. */
export const ACCESS = 'youshen:access';

/** This route, or every route of this controller, is for anyone: no account, no secret. */
export const Anyone = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'anyone');
