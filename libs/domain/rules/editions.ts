import { type Edition } from './edition.js';
import { ORDER_76 } from './editions/order-76.js';
import { ORDER_85 } from './editions/order-85.js';

/** Every edition of the Measures, oldest first. A new one is a file and a row here. */
export const EDITIONS: readonly Edition[] = [ORDER_76, ORDER_85];
