import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import type { HistoryTold } from '../case-parts.js';
import { stageSpans } from './stage-spans.js';

const act = (time: string, state: HistoryTold['state']): HistoryTold => ({ seq: 1, type: 'note', at: `2026-11-23T${time}:00.000+08:00`, by: '', inPlaceOf: null, content: {}, state, changes: [] });
const at = (time: string): number => instant(`2026-11-23T${time}:00.000+08:00`);

describe('the stages on the axis', () => {
  it('are what the history says, one after another, the last until now', () => {
    const history = [act('09:00', 'RECEIVED'), act('09:30', 'COLLECTING'), act('10:00', 'AWAITING_RECOMMENDATION')];
    expect(stageSpans(history, at('10:20'))).toEqual([
      { name: 'COLLECTION', from: at('09:00'), to: at('10:00') },
      { name: 'RECOMMENDATION', from: at('10:00'), to: at('10:20') },
    ]);
  });

  it('are none while the applicant has the case, nor after its end', () => {
    const history = [act('09:00', 'COLLECTING'), act('09:30', 'AWAITING_CORRECTION'), act('11:00', 'COLLECTING'), act('11:30', 'WITHDRAWN')];
    expect(stageSpans(history, at('15:00')).map(({ from, to }) => [from, to])).toEqual([[at('09:00'), at('09:30')], [at('11:00'), at('11:30')]]);
  });
});
