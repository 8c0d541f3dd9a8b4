/** A refusal as the contract has it: status, code, and a sentence without anything personal. */
export class GatewayProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'GatewayProblem';
  }
}
