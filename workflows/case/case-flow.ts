import { condition } from '@temporalio/workflow';
import type { State } from '#libs/domain/case/states.js';
import { isFinal } from '#libs/domain/case/states.js';
import type { CaseView } from './case.contract.js';

/**
 * What the flow knows of its case. Level-triggered: a view that is older than the one at hand is ignored, so that a
 * repeated or late signal changes nothing, and a missed one is made good by the next.
 */
export class CaseFlow {
  private view: CaseView | undefined;

  see(view: CaseView): void {
    // An equal number counts: a revised calendar moves the due instant without an act on the case.
    if (!this.view || view.seq >= this.view.seq) this.view = view;
  }

  get current(): CaseView | undefined {
    return this.view;
  }

  get ended(): boolean {
    return this.view !== undefined && isFinal(this.view.state);
  }

  /** Resolves once the case has left the state, or has moved in it since `view`. */
  async moved(view: CaseView): Promise<void> {
    await condition(() => this.view !== view);
  }

  async known(): Promise<CaseView> {
    await condition(() => this.view !== undefined);
    return this.view as CaseView;
  }

  is(state: State): boolean {
    return this.view?.state === state;
  }
}
