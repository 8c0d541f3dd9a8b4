import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';

const { nothing } = proxyActivities({ startToCloseTimeout: '1 minute' });

/** As many signals and activities as a case has on the straight way, and nothing else. */
export async function minimalFlow(signals) {
  let seen = 0;
  setHandler(defineSignal('changed'), () => {
    seen += 1;
  });
  await condition(() => seen >= 2);
  await nothing();
  await condition(() => seen >= signals - 1);
  await nothing();
  await condition(() => seen >= signals);
}
