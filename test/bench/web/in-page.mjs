/* What runs in the page that is measured; each function is sent there by itself, and knows nothing around it. */

/** Notes when the first row is painted and what has moved until a second after. */
export function watchFirstRows() {
  const noted = (globalThis.firstRows = { shifted: 0, moved: [], settled: undefined });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      noted.shifted += entry.value;
      for (const { node } of entry.sources) noted.moved.push(`${node?.nodeName}.${node?.className ?? ''}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const { document, requestAnimationFrame, MutationObserver } = globalThis;
  const look = new MutationObserver(() => {
    if (!document.querySelector('[data-case]')) return;
    look.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        const paintedAt = performance.now();
        setTimeout(() => (noted.settled = { paintedAt, shifted: noted.shifted, moved: noted.moved }), 1000);
      }),
    );
  });
  look.observe(document, { childList: true, subtree: true });
}

/** Goes down the list a screen's half at a time, a step a frame; milliseconds of each frame. */
export function framesWhileScrolling() {
  const { document, requestAnimationFrame, scrollTo, scrollBy } = globalThis;
  scrollTo(0, 0);
  const frames = [];
  return new Promise((resolve) => {
    let before = performance.now();
    const step = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      if (scrollTop + clientHeight >= scrollHeight - 1 || frames.length > 300) return resolve(frames.slice(2));
      scrollBy(0, 400);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Until a row stands in the list that does not now: when, and the longest task the page had meanwhile. */
export function waitsForRow() {
  const { document, requestAnimationFrame, MutationObserver } = globalThis;
  const ids = () => [...document.querySelectorAll('[data-case]')].map((row) => row.getAttribute('data-case'));
  const before = new Set(ids());
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the row did not come')), 60_000);
    const look = new MutationObserver(() => {
      if (ids().every((id) => before.has(id))) return;
      look.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const at = Date.now();
          setTimeout(() => {
            tasks.disconnect();
            resolve({ at, longest });
          }, 300);
        }),
      );
    });
    look.observe(document.body, { childList: true, subtree: true });
  });
}
