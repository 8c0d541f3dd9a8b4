import { runToEnd } from './processes.mjs';
import { Refusal, progress } from './terminal.mjs';

const module = 'github.com/temporalio/cli';

/**
 * The program's own go.mod replaces this part by a folder of its repository, so `go install` refuses it; its commit
 * is named instead.
 */
const extension = { path: `${module}/cliext`, version: 'v0.0.0-20260731000218-c579925f193f' };

/** About as many packages as a build from nothing compiles: only for the share shown. */
const packages = 1720;

/**
 * Builds the program from its published source with Go, in about five minutes on two cores.
 * @throws an error saying what failed.
 */
export async function buildWithGo({ version, work, target }) {
  const line = progress('Temporal');
  const go = async (args, onLine) => {
    const result = await runToEnd('go', args, {
      cwd: work,
      env: { ...process.env, GOWORK: 'off', GOFLAGS: '-buildvcs=false -modcacherw' },
      onLine,
    });
    if (result.code === 127) throw new Refusal('no `go` on PATH');
    if (result.code !== 0)
      throw new Refusal(`go ${args[0]} failed:\n${result.output.trim().split('\n').slice(-8).join('\n')}`);
  };
  await go(['version']);
  await go(['mod', 'init', 'temporal-build']);
  await go(['mod', 'edit', '-replace', `${extension.path}=${extension.path}@${extension.version}`]);
  line.update('fetching the source');
  await go(['get', `${module}/cmd/temporal@v${version}`], (text) =>
    line.update(`fetching the source: ${text.slice(0, 60)}`),
  );
  let compiled = 0;
  const compiling = () => line.update(`compiling, ${(compiled += 1)} of about ${packages} packages`);
  await go(['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', target, `${module}/cmd/temporal`], compiling);
  line.done(`built with Go (${compiled} packages)`);
}
buildWithGo.title = 'build with Go';
