/** The opposite; not known stays not known. */
export const negate = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);
