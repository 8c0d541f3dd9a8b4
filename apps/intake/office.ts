/** The token under which the program's one office is offered. */
export const OFFICE = Symbol('office');
