import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/domain/errors.js';
import { TAKES_UPLOAD } from './uploads.js';

/** A multipart body is taken where a route asks for a file; anywhere else it would pass for no body at all. */
@Injectable()
export class UploadGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request: FastifyRequest = context.switchToHttp().getRequest();
    if (request.isMultipart() && this.reflector.get<true | undefined>(TAKES_UPLOAD, context.getHandler()) === undefined) {
      throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
    }
    return true;
  }
}
