import type { FormCheck } from '#libs/application/bulk-intake/check-rows.js';
import { DomainError } from '#libs/domain/errors.js';
import { refuseUnsafe } from '#libs/platform/http/unsafe-input.js';
import { heldAgainst } from '#libs/platform/http/validation.js';
import { RequestFormBody } from './request-form.body.js';

/** A form that came by another way than a body, held against the class that every body's form is held against. */
export const checkForm: FormCheck = (form) => {
  try {
    refuseUnsafe(form);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { form: form as RequestFormBody, faults: error.faults };
  }
  const { body, faults } = heldAgainst(RequestFormBody, form);
  return { form: body, faults };
};
