/** A fault whose message is meant for the person at the terminal: it is printed alone, without a stack. */
export class Refusal extends Error {}

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * One line of progress for something that takes long. A terminal sees it rewritten in place; a log gets a new line
 * at most every ten seconds, so that a long build never looks hung and never floods.
 */
export function progress(label) {
  const started = Date.now();
  const live = process.stdout.isTTY === true;
  let printed = started;
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  return {
    update(text) {
      if (live) return void process.stdout.write(`\r\x1b[2K${label}: ${text} (${seconds()})`);
      if (Date.now() - printed < 10_000) return;
      printed = Date.now();
      say(`${label}: ${text} (${seconds()})`);
    },
    done(text) {
      say(`${live ? '\r\x1b[2K' : ''}${label}: ${text} (${seconds()})`);
    },
  };
}

/** Runs a script's `run` and turns its outcome into the exit code: a number it returns, 0, or 1 when it fails. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
  }
}

/** Rows of cells as lines, columns aligned. Wide characters count two columns, as a terminal shows them. */
export function table(rows) {
  const width = (cell) =>
    [...cell].reduce(
      (sum, char) =>
        sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(char) ? 2 : 1),
      0,
    );
  const text = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const widths = text[0]?.map((_, column) => Math.max(...text.map((row) => width(row[column])))) ?? [];
  return text.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i] - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}
