import type { components } from '../api/described/portal.js';
import type { InOneLanguage } from '../api/spoken.js';

/** A text that something rests on, and the place in it; every program tells it alike. */
export type Citation = InOneLanguage<components['schemas']['CitationAnswer']>;
