import { PAPER_CHANNELS } from '#libs/http/bodies/commands.body.js';
import { AnyObject, InstantText, OneOf } from '#libs/platform/http/fields.js';

/** A registration as far as it is filled in. */
export class ReceptionCheckBody {
  @OneOf(PAPER_CHANNELS, 'PaperChannel')
  channel!: (typeof PAPER_CHANNELS)[number];

  @InstantText({ optional: true, description: 'At the window: when it was handed in; now if left out' })
  receivedAt?: string;

  @AnyObject({ optional: true, description: 'By post: the letter that brought it, as far as it is described' })
  paper?: object;

  @AnyObject({ description: 'The form, in the fields of a registration, as far as they are filled in' })
  form!: object;
}
