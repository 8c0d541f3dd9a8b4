import type { InOneLanguage } from '../../api/spoken.js';
import type { Schemas } from '../intake-client.js';

export type Batch = InOneLanguage<Schemas['BatchAnswer']>;
export type BatchRow = Batch['rows'][number];
